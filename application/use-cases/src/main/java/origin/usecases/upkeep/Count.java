package origin.usecases.upkeep;

/// Counts what is looked at.
final class Count {
  private long videos;
  private long sources;
  private long plans;
  private long segments;
  private long findings;

  void video() {
    videos++;
  }

  void source() {
    sources++;
  }

  void plan() {
    plans++;
  }

  void segment() {
    segments++;
  }

  void finding() {
    findings++;
  }

  Examine.Examined examined() {
    return new Examine.Examined(videos, sources, plans, segments, findings);
  }
}
