package origin.bootstrap;

/// Why Origin does not start, in one line that tells a person what to do.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param line what is wrong and what to do, one line
  public CannotStart(String line) {
    super(line);
  }

  /// @param line what is wrong and what to do, one line
  /// @param cause what the system said
  public CannotStart(String line, Throwable cause) {
    super(line, cause);
  }
}
