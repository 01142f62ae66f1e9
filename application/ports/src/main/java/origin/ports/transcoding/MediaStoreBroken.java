package origin.ports.transcoding;

/// The media store cannot be reached, read or written. What was asked for may have happened or not;
/// asking again does no harm.
public class MediaStoreBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message what was tried
  public MediaStoreBroken(String message) {
    super(message);
  }

  /// @param message what was tried
  /// @param cause what went wrong
  public MediaStoreBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
