package origin.bootstrap.cli;

/// What a production node does.
public enum Role {
  /// Answers everything: the API, the pages, media.
  WEB,
  /// Delivers media, and makes what is asked for and not stored.
  MEDIA,
  /// Takes jobs.
  WORKER,
  /// All of it.
  ALL;

  /// Whether it takes jobs.
  public boolean works() {
    return this == WORKER || this == ALL;
  }

  /// Whether it answers the API and the pages.
  public boolean answersPeople() {
    return this == WEB || this == ALL;
  }

  /// Whether it delivers media.
  public boolean delivers() {
    return this != WORKER;
  }
}
