package origin.ports.transcoding;

/// Who waits for a making.
public enum Urgency {
  /// A viewer's player: goes before everything that waits in the background.
  SOMEBODY_WAITS,
  /// Nobody: runs at low priority when a core is free.
  BACKGROUND
}
