package origin.ports.upload;

/// The place of the bytes cannot be read or written.
public final class UploadBytesBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Tells what happened.
  ///
  /// @param message what could not be done
  public UploadBytesBroken(String message) {
    super(message);
  }

  /// Tells what happened.
  ///
  /// @param message what could not be done
  /// @param cause what went wrong
  public UploadBytesBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
