package origin.domain.transcoding;

import origin.domain.timeline.Timeline;

/// When each segment of one rendition begins and how long it lasts, in the rendition's own ticks;
/// what manifests are written from.
///
/// Segments follow each other without a gap. The start is the segment's base media decode time.
public sealed interface Schedule {

  /// The schedule of a rendition on a timeline.
  static Schedule of(Recipe recipe, Timeline timeline) {
    return switch (recipe) {
      case Recipe.Video video -> new OfVideo(timeline);
      case Recipe.Audio audio -> new OfAudio(audio, timeline);
    };
  }

  /// Ticks in a second.
  int timescale();

  /// The tick at which segment `segment` begins.
  long start(int segment);

  /// How many ticks segment `segment` lasts.
  long durationOf(int segment);

  /// Video keeps to the boundaries themselves.
  record OfVideo(Timeline timeline) implements Schedule {
    @Override
    public int timescale() {
      return timeline.timescale();
    }

    @Override
    public long start(int segment) {
      return timeline.start(segment);
    }

    @Override
    public long durationOf(int segment) {
      return timeline.durationOf(segment);
    }
  }

  /// Audio keeps to its own grid of packets: segment `i` owns the packets from `ceil(b(i) x rate /
  /// packet)` to the one before segment `i + 1`'s first.
  record OfAudio(Recipe.Audio recipe, Timeline timeline) implements Schedule {

    @Override
    public int timescale() {
      return recipe.sampleRate();
    }

    /// The first packet of segment `segment`; for the number of segments, the number of all
    /// packets.
    public long firstPacket(int segment) {
      return segment == timeline.segments() ? packets() : packetsBefore(timeline.start(segment), 0);
    }

    /// How many packets segment `segment` owns.
    public int packetsOf(int segment) {
      return Math.toIntExact(firstPacket(segment + 1) - firstPacket(segment));
    }

    @Override
    public long start(int segment) {
      return firstPacket(segment) * recipe.packet();
    }

    @Override
    public long durationOf(int segment) {
      return (long) packetsOf(segment) * recipe.packet();
    }

    /// As many as one pass over the whole source would give.
    private long packets() {
      return switch (recipe) {
        case Recipe.CopiedAudio copied -> copied.packets();
        case Recipe.EncodedAudio encoded -> packetsBefore(timeline.duration(), encoded.priming());
      };
    }

    private long packetsBefore(long tick, int extraSamples) {
      long seconds = tick / timeline.timescale();
      long rest = tick % timeline.timescale();
      long samples =
          seconds * recipe.sampleRate()
              + Math.ceilDiv(rest * recipe.sampleRate(), timeline.timescale());
      return Math.ceilDiv(samples + extraSamples, recipe.packet());
    }
  }
}
