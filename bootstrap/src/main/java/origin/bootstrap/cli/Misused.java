package origin.bootstrap.cli;

/// What an operator typed means nothing; the message says so in one line.
public final class Misused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misused(String line) {
    super(line);
  }
}
