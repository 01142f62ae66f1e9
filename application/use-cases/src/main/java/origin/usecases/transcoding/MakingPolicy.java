package origin.usecases.transcoding;

/// What is made of a video before anybody asks for it.
public enum MakingPolicy {
  /// The whole ladder, in the background, one run after the other.
  AT_ONCE,
  /// Nothing but the plan and the poster: each segment is made when a player first fetches it.
  ON_DEMAND
}
