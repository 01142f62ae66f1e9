package origin.postgres.database;

/// The database lacks what this Origin's migrations make.
public final class SchemaTooOld extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaTooOld(int found, int needed) {
    super("The database has schema version %d and this Origin needs %d.".formatted(found, needed));
  }
}
