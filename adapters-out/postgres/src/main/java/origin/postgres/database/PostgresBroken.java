package origin.postgres.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;

/// PostgreSQL failed in a way that no caller could have avoided; nothing of the call was kept.
public sealed class PostgresBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PostgresBroken(String message, Throwable cause) {
    super(message, cause);
  }

  /// The name that fits what the driver reported (SQLSTATE classes of PostgreSQL, appendix A).
  static PostgresBroken because(SQLException reported) {
    return isOutOfReach(reported) ? new Unreachable(reported) : new Refused(reported);
  }

  static PostgresBroken unreachable(Throwable cause) {
    return new Unreachable(cause);
  }

  private static boolean isOutOfReach(SQLException reported) {
    var state = stateOf(reported);
    return reported instanceof SQLTransientException
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P");
  }

  private static String stateOf(SQLException reported) {
    return Objects.requireNonNullElse(reported.getSQLState(), "");
  }

  /// The server is down, starting, stopping or has no connection to spare; later the same call may
  /// succeed.
  public static final class Unreachable extends PostgresBroken {
    private static final long serialVersionUID = 1L;

    private Unreachable(Throwable reported) {
      super("PostgreSQL cannot be reached.", reported);
    }
  }

  /// The server answered with an error, such as a violated rule of the schema or a deadlock.
  public static final class Refused extends PostgresBroken {
    private static final long serialVersionUID = 1L;

    private final String state;

    private Refused(SQLException reported) {
      super("PostgreSQL refused a statement (%s).".formatted(stateOf(reported)), reported);
      state = stateOf(reported);
    }

    /// The SQLSTATE that was reported; empty where there was none.
    String state() {
      return state;
    }

    /// Whether the transaction was ended to let another one through (serialization failure,
    /// deadlock): the same may succeed when it is begun anew.
    boolean gaveWay() {
      return state.equals("40001") || state.equals("40P01");
    }
  }
}
