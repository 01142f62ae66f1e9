package origin.memory.transcoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.PictureFormat;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.Storyboard;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.PictureMaker;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.Urgency;

/// Makes segments that hold their own name, at once, and remembers what it was asked to make.
public final class ScriptedTranscoder implements Transcoder, PictureMaker {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<RenditionName, Integer> damaged = new ConcurrentHashMap<>();
  private final Map<PlanId, Set<RenditionName>> otherwise = new ConcurrentHashMap<>();
  private volatile boolean foresees = true;
  private volatile Script script = _ -> {};
  private volatile Runnable posterScript = () -> {};

  /// Makes whatever it is asked.
  public ScriptedTranscoder() {}

  /// What it was asked to make.
  ///
  /// @param wanted the renditions
  /// @param range the segments
  /// @param urgency who waits
  public record Call(Set<RenditionName> wanted, SegmentRange range, Urgency urgency) {}

  /// Happens at the beginning of each making: may wait, or throw what a transcoder throws.
  @FunctionalInterface
  public interface Script {
    /// A making begins.
    ///
    /// @param call what is to be made
    void begin(Call call);
  }

  /// What happens at the beginning of each making from now on.
  ///
  /// @param begins the script
  public void beforeEach(Script begins) {
    this.script = begins;
  }

  /// What happens at the beginning of each making of a poster from now on.
  ///
  /// @param begins may throw what a maker of posters throws
  public void beforePoster(Runnable begins) {
    this.posterScript = begins;
  }

  /// From now on a segment cannot be made in one rendition.
  ///
  /// @param rendition in which
  /// @param segment which
  public void damage(RenditionName rendition, int segment) {
    damaged.put(rendition, segment);
  }

  /// From now on nothing is damaged any more.
  public void repair() {
    damaged.clear();
  }

  /// From now on a rendition would be made by another encoder than the plan's.
  ///
  /// @param plan that of the encoder that is gone
  /// @param rendition which
  public void encodeOtherwise(PlanId plan, RenditionName rendition) {
    otherwise.computeIfAbsent(plan, _ -> ConcurrentHashMap.newKeySet()).add(rendition);
  }

  /// Everything it was asked to make.
  ///
  /// @return the calls, in order
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /// From now on it remembers only what it is asked to make from now on.
  public void forgetCalls() {
    calls.clear();
  }

  /// What a segment consists of.
  ///
  /// @param rendition in which rendition
  /// @param segment which
  /// @return its bytes
  public static byte[] bytesOf(RenditionName rendition, int segment) {
    return (rendition.value() + "/" + segment).getBytes(UTF_8);
  }

  @Override
  public List<Rendition> prepare(SourceId source, Timeline timeline, List<Recipe> recipes) {
    return recipes.stream().map(ScriptedTranscoder::rendition).toList();
  }

  @Override
  public Making make(
      Plan plan, Set<RenditionName> wanted, SegmentRange range, Urgency urgency, SegmentSink sink) {
    if (wanted.isEmpty()
        || !plan.hasSegment(range.last())
        || !wanted.stream().allMatch(name -> plan.rendition(name).isPresent())) {
      throw new IllegalArgumentException("nothing, or not in the plan");
    }
    var call = new Call(wanted, range, urgency);
    calls.add(call);
    script.begin(call);
    for (int segment = range.first(); segment <= range.last(); segment++) {
      for (RenditionName rendition : wanted) {
        if (!sink.stillWanted()) {
          return new Making.Dropped();
        }
        if (otherwise.getOrDefault(plan.id(), Set.of()).contains(rendition)) {
          return new Making.OtherEncoder(rendition, "the script says so");
        }
        if (Integer.valueOf(segment).equals(damaged.get(rendition))) {
          return new Making.Damaged(rendition, segment, "the script says so");
        }
        sink.take(
            rendition, segment, ByteBuffer.wrap(bytesOf(rendition, segment)).asReadOnlyBuffer());
      }
    }
    return new Making.Complete();
  }

  /// A segment takes a thousand bytes of a source, whatever the rendition.
  @Override
  public Optional<Integer> reach(Plan plan, long held) {
    return foresees
        ? Optional.of((int) Math.min(held / 1000, plan.timeline().segments()))
        : Optional.empty();
  }

  /// From now on nobody can tell from a plan how far a beginning goes.
  public void foreseesNothing() {
    this.foresees = false;
  }

  @Override
  public List<Map<PosterSize, Jpeg>> posters(SourceId source, Timeline timeline) {
    posterScript.run();
    return List.of(everySizeOf(1), everySizeOf(2), everySizeOf(3));
  }

  /// What begins with a zero cannot be read.
  @Override
  public Optional<Map<PosterSize, Jpeg>> poster(byte[] picture, PictureFormat format) {
    return picture[0] == 0 ? Optional.empty() : Optional.of(everySizeOf(picture.length));
  }

  /// Sheets that hold nothing but their number, made of segments that are looked at.
  @Override
  public List<Jpeg> storyboard(Storyboard layout, Rendition rendition, StoredSegments segments) {
    for (int tile = 0; tile < layout.tiles(); tile++) {
      try (Content segment = segments.open(layout.segment(tile))) {
        if (segment.length() == 0) {
          throw new TranscodingFailed("an empty segment");
        }
      }
    }
    return IntStream.range(0, layout.sheets()).mapToObj(ScriptedTranscoder::picture).toList();
  }

  private static Map<PosterSize, Jpeg> everySizeOf(int last) {
    Map<PosterSize, Jpeg> sizes = new EnumMap<>(PosterSize.class);
    for (PosterSize size : PosterSize.values()) {
      sizes.put(size, picture(last));
    }
    return sizes;
  }

  private static Jpeg picture(int last) {
    return new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) last});
  }

  /// What the init segment of a rendition consists of.
  ///
  /// @param recipe of the rendition
  /// @return the init segment
  public static InitSegment initOf(Recipe recipe) {
    return new InitSegment(("init of " + recipe.canonical()).getBytes(UTF_8));
  }

  private static Rendition rendition(Recipe recipe) {
    return switch (recipe) {
      case Recipe.Video _ ->
          new Rendition(recipe, "avc1.64001f", initOf(recipe), 1_000_000, 800_000);
      case Recipe.Audio audio ->
          new Rendition(recipe, codecs(audio.codec()), initOf(recipe), 130_000, 128_000);
    };
  }

  private static String codecs(SoundCodec codec) {
    return switch (codec) {
      case AAC -> "mp4a.40.2";
      case OPUS -> "opus";
    };
  }
}
