package origin.domain.transcoding;

/// One rung of the ladder or one sound track, as players are told about it.
///
/// @param name that of the recipe
/// @param recipe how it is made
/// @param codecs RFC 6381, such as `avc1.64001f`, `mp4a.40.2` or `opus`
/// @param init what every segment needs before it
/// @param peakBitsPerSecond no segment takes more on average over its own length
/// @param averageBitsPerSecond over the whole rendition; an estimate for what is encoded
public record Rendition(
    RenditionName name,
    Recipe recipe,
    String codecs,
    InitSegment init,
    long peakBitsPerSecond,
    long averageBitsPerSecond) {

  public Rendition {
    if (!name.equals(RenditionName.of(recipe))) {
      throw new IllegalArgumentException("a rendition is named by its recipe");
    }
    if (codecs.isBlank() || peakBitsPerSecond < 1 || averageBitsPerSecond < 1) {
      throw new IllegalArgumentException("a rendition has a codec and a rate");
    }
  }

  /// A rendition named by its recipe.
  public Rendition(
      Recipe recipe,
      String codecs,
      InitSegment init,
      long peakBitsPerSecond,
      long averageBitsPerSecond) {
    this(RenditionName.of(recipe), recipe, codecs, init, peakBitsPerSecond, averageBitsPerSecond);
  }
}
