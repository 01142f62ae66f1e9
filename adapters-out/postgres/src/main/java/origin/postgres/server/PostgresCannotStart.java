package origin.postgres.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The server could not be started; the message is one sentence that a person can act on.
public class PostgresCannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresCannotStart(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// The folder, or something in it that must be written, is not writable for this user.
  public static final class FolderNotWritable extends PostgresCannotStart {
    private static final long serialVersionUID = 1L;

    FolderNotWritable(Path folder, @Nullable Throwable cause) {
      super("The data folder %s cannot be written.".formatted(folder), cause);
    }
  }

  /// Another running Origin holds the folder.
  public static final class FolderInUse extends PostgresCannotStart {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
      super("The data folder %s is in use by another Origin.".formatted(folder), null);
    }
  }

  /// The data belongs to another user of this machine, and PostgreSQL serves only its owner.
  public static final class FolderOfAnotherUser extends PostgresCannotStart {
    private static final long serialVersionUID = 1L;

    FolderOfAnotherUser(Path folder, String owner) {
      super(
          "The data folder %s belongs to %s: start Origin as that user.".formatted(folder, owner),
          null);
    }
  }

  /// The data was written by another major version of PostgreSQL.
  public static final class WrongMajorVersion extends PostgresCannotStart {
    private static final long serialVersionUID = 1L;

    WrongMajorVersion(Path cluster, String found, String wanted) {
      super(
          "The data in %s was written by PostgreSQL %s, and this Origin brings PostgreSQL %s."
              .formatted(cluster, found, wanted),
          null);
    }
  }
}
