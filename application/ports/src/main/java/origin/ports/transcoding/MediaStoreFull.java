package origin.ports.transcoding;

/// There is no room left in the media store. What was to be stored is not there, not even in part.
public final class MediaStoreFull extends MediaStoreBroken {
  private static final long serialVersionUID = 1;

  /// @param message what was to be stored
  public MediaStoreFull(String message) {
    super(message);
  }

  /// @param message what was to be stored
  /// @param cause what went wrong
  public MediaStoreFull(String message, Throwable cause) {
    super(message, cause);
  }
}
