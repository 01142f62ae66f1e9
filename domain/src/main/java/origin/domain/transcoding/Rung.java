package origin.domain.transcoding;

/// A step of the ladder, named by the picture's short side.
///
/// @param shortSide pixels
/// @param maxKilobits the most that a second may take at up to 30 frames a second
record Rung(int shortSide, int maxKilobits) {}
