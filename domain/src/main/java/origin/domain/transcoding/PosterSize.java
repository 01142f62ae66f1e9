package origin.domain.transcoding;

/// How large a poster is kept: a browser fetches the one that fits its place on the page.
public enum PosterSize {
  /// For lists beside something else.
  SMALL(320),
  /// For cards.
  MEDIUM(640),
  /// For the player.
  LARGE(1280);

  private final int longest;

  PosterSize(int longest) {
    this.longest = longest;
  }

  /// The longer side in pixels; a smaller picture is not enlarged to it.
  public int longest() {
    return longest;
  }
}
