package origin.identity;

/// The installation's own keys cannot be read or made, so nobody can be recognised.
public final class KeysUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysUnavailable(String what) {
    super(what);
  }

  KeysUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
