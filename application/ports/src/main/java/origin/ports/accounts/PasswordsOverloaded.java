package origin.ports.accounts;

/// Too many passwords wait to be hashed; the same call may succeed a little later.
public final class PasswordsOverloaded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PasswordsOverloaded() {
    super("too many passwords wait to be hashed");
  }
}
