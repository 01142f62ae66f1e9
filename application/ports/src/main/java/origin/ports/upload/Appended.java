package origin.ports.upload;

import origin.domain.upload.ByteCount;

/// How a part ended.
public sealed interface Appended {
  /// How much of the upload is there for good.
  ///
  /// @return the offset to go on from
  ByteCount held();

  /// The part came to its end, and all of it is held.
  ///
  /// @param held how much is there for good
  record Kept(ByteCount held) implements Appended {}

  /// The connection broke. What came is held, unless the part had a checksum, which then cannot be
  /// compared.
  ///
  /// @param held how much is there for good
  record BrokenOff(ByteCount held) implements Appended {}

  /// A newer append took the place of this one. What came is held, as for [BrokenOff].
  ///
  /// @param held how much is there for good
  record TakenOver(ByteCount held) implements Appended {}

  /// The part begins somewhere else than what is held ends. Nothing of it was read.
  ///
  /// @param held how much is there for good
  record Elsewhere(ByteCount held) implements Appended {}

  /// The part does not match its checksum. Nothing of it is held.
  ///
  /// @param held how much is there for good, as before
  record Mismatched(ByteCount held) implements Appended {}

  /// More came than the upload still lacked. What had been made durable before is held, which is
  /// never all of the upload, and the rest of the part is cut off.
  ///
  /// @param held how much is there for good
  record Beyond(ByteCount held) implements Appended {}

  /// The disk is full, or full up to the reserve. What had been made durable before is held, the
  /// rest of the part is cut off.
  ///
  /// @param held how much is there for good
  record DiskFull(ByteCount held) implements Appended {}

  /// Another append runs and cannot be ended from here. Nothing of the part was read.
  ///
  /// @param held how much is there for good
  record Busy(ByteCount held) implements Appended {}
}
