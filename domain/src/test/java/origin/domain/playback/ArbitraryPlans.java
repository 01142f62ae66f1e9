package origin.domain.playback;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.Cue;
import origin.domain.captions.Cues;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.Words;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Language;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.SoundTrack;
import origin.domain.transcoding.VideoCodec;

/// Plans of any shape: short and long, with ticks of any kind, silent or with sound.
public final class ArbitraryPlans implements ArbitraryProvider {
  @Override
  public boolean canProvideFor(TypeUsage type) {
    return type.isOfType(Plan.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    return Set.of(plans());
  }

  static Arbitrary<Plan> plans() {
    return Combinators.combine(
            timelines(),
            Arbitraries.integers().between(1, 7),
            Arbitraries.of(VideoCodec.class).set(),
            sources().list().ofMaxSize(4))
        .as(
            (timeline, rungs, further, sources) ->
                planned(timeline, pictures(rungs, further, timeline), sources));
  }

  static Plan plan(Timeline timeline, List<Rendition> pictures, List<Rendition> sounds) {
    return new Plan(new PlanId("plan"), new SourceId("source"), timeline, pictures, sounds);
  }

  private static Plan planned(Timeline timeline, List<Rendition> pictures, List<Source> sources) {
    List<SoundTrack> tracks =
        IntStream.range(0, sources.size())
            .mapToObj(number -> new SoundTrack(number, sources.get(number).label()))
            .toList();
    List<Rendition> sounds =
        tracks.stream()
            .flatMap(track -> sources.get(track.number()).renditions(track.number()))
            .toList();
    return new Plan(new PlanId("plan"), new SourceId("source"), timeline, pictures, sounds, tracks);
  }

  /// A sound track of a source.
  private record Source(
      int sampleRate, String language, SoundLabel label, boolean surround, boolean opus) {
    Stream<Rendition> renditions(int track) {
      Rendition plain = sound(track, sampleRate, 2, language);
      Stream<Rendition> aac =
          surround ? Stream.of(plain, sound(track, 48_000, 6, language)) : Stream.of(plain);
      return opus ? Stream.concat(aac, Stream.of(ArbitraryPlans.opus(track, 2, language))) : aac;
    }
  }

  static Rendition picture(int height, int kilobits, Timeline timeline) {
    return picture(VideoCodec.H264, "avc1.64001f", height, kilobits, timeline);
  }

  static Rendition picture(
      VideoCodec codec, String codecs, int height, int kilobits, Timeline timeline) {
    var recipe =
        new Recipe.EncodedVideo(
            codec,
            new Size(height / 9 * 16, height),
            new FrameRate(30_000, 1001),
            1,
            31,
            23,
            kilobits,
            Colour.BT709,
            false,
            Scan.PROGRESSIVE,
            timeline.timescale());
    return new Rendition(
        recipe, codecs, new InitSegment(new byte[] {1}), kilobits * 1000L, kilobits * 800L);
  }

  static Rendition sound(int sampleRate, String language) {
    return sound(0, sampleRate, 2, language);
  }

  static Rendition sound(int track, int sampleRate, int channels, String language) {
    var recipe =
        new Recipe.EncodedAudio(
            SoundCodec.AAC, track, sampleRate, channels, channels * 64, language);
    return new Rendition(
        recipe,
        "mp4a.40.2",
        new InitSegment(new byte[] {2}),
        channels * 68_000L,
        channels * 64_000L);
  }

  static Rendition opus(int track, int channels, String language) {
    var recipe =
        new Recipe.EncodedAudio(SoundCodec.OPUS, track, 48_000, channels, channels * 48, language);
    return new Rendition(
        recipe, "opus", new InitSegment(new byte[] {3}), channels * 67_200L, channels * 48_000L);
  }

  /// H.264 always comes first.
  private static List<Rendition> pictures(int rungs, Set<VideoCodec> further, Timeline timeline) {
    return Arrays.stream(VideoCodec.values())
        .filter(codec -> codec == VideoCodec.H264 || further.contains(codec))
        .flatMap(
            codec ->
                IntStream.rangeClosed(1, rungs)
                    .mapToObj(
                        rung -> picture(codec, codec.word(), rung * 180, rung * 400, timeline)))
        .toList();
  }

  private static Arbitrary<Source> sources() {
    return Combinators.combine(
            Arbitraries.of(8_000, 44_100, 48_000, 96_000),
            Arbitraries.of("eng", "und", "gsw"),
            Arbitraries.of("", "Say \"hi\" & <wave>", "English", "Sound 2"),
            Arbitraries.of(SoundPurpose.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (rate, language, title, purpose, preferred, surround, opus) ->
                new Source(
                    rate,
                    language,
                    new SoundLabel(Language.of(language), title, purpose, preferred),
                    surround,
                    opus));
  }

  private static Arbitrary<Timeline> timelines() {
    return Arbitraries.of(24, 600, 1000, 12_800, 30_000, 90_000, 1_000_000, 10_000_000)
        .flatMap(
            timescale ->
                Arbitraries.longs()
                    .between(timescale, 8L * timescale)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(40)
                    .map(lengths -> timeline(timescale, lengths)));
  }

  private static Timeline timeline(int timescale, List<Long> lengths) {
    long[] boundaries = Stream.concat(Stream.of(0L), lengths.stream()).mapToLong(l -> l).toArray();
    Arrays.parallelPrefix(boundaries, Long::sum);
    return new Timeline(timescale, boundaries);
  }

  static CaptionTrack caption(String language) {
    var cue = new Cue(0, 1_000, Words.plain("Hello in " + language));
    return new Caption(new LanguageTag(language), Origin.UPLOADED, new Cues(List.of(cue))).track();
  }
}
