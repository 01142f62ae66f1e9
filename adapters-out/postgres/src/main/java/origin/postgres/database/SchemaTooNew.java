package origin.postgres.database;

/// The database was used by a newer Origin, which this one would damage.
public final class SchemaTooNew extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaTooNew(int found, int known) {
    super(
        "The database has schema version %d and this Origin knows %d: use the newer Origin."
            .formatted(found, known));
  }
}
