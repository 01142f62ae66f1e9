package origin.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.copy.CopiedPackets;
import origin.ffmpeg.copy.CopiedPictures;
import origin.ffmpeg.encode.AudioMaker;
import origin.ffmpeg.encode.Inits;
import origin.ffmpeg.encode.VideoMaker;
import origin.ffmpeg.launch.Cores;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Reach;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;
import origin.ports.transcoding.Urgency;

/// Makes segments with FFmpeg, and without it where the source's own can be copied.
final class FfmpegTranscoder implements Transcoder {

  /// They cost no core to speak of, but each holds a segment in memory.
  private static final int COPIES_AT_ONCE = 4;

  private final Library library;
  private final Launcher launcher;
  private final Cores cores;
  private final Cores copying = new Cores(COPIES_AT_ONCE);
  private final Inits inits;
  private final LongAdder framesLost = new LongAdder();

  FfmpegTranscoder(Library library, Launcher launcher, Cores cores) {
    this.library = library;
    this.launcher = launcher;
    this.cores = cores;
    this.inits = new Inits(launcher);
  }

  /// How many frames were left out so far because sources are damaged.
  long framesLost() {
    return framesLost.sum();
  }

  @Override
  public List<Rendition> prepare(SourceId source, Timeline timeline, List<Recipe> recipes) {
    try (Opened opened = required(library.open(source, timeline))) {
      Map<Recipe, Rendition> encoded = encodedVideos(recipes);
      var renditions = new ArrayList<Rendition>();
      for (Recipe recipe : recipes) {
        renditions.add(
            switch (recipe) {
              case Recipe.EncodedVideo video -> encoded.get(video);
              case Recipe.CopiedVideo video ->
                  new CopiedPictures(opened, timeline).rendition(video);
              case Recipe.EncodedAudio audio -> inits.audio(audio);
              case Recipe.CopiedAudio audio ->
                  new CopiedPackets(opened, timeline, audio).rendition();
            });
      }
      return renditions;
    } catch (IOException | MalformedMedia broken) {
      throw failed("no init segments", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed("no init segments", stopped);
    }
  }

  private Map<Recipe, Rendition> encodedVideos(List<Recipe> recipes)
      throws IOException, InterruptedException {
    List<Recipe.EncodedVideo> videos =
        recipes.stream()
            .filter(Recipe.EncodedVideo.class::isInstance)
            .map(Recipe.EncodedVideo.class::cast)
            .toList();
    var encoded = new HashMap<Recipe, Rendition>();
    if (!videos.isEmpty()) {
      inits.videos(videos).forEach(rendition -> encoded.put(rendition.recipe(), rendition));
    }
    return encoded;
  }

  @Override
  public Making make(
      Plan plan, Set<RenditionName> wanted, SegmentRange range, Urgency urgency, SegmentSink sink) {
    if (wanted.isEmpty()
        || !plan.hasSegment(range.last())
        || !plan.renditions().stream().map(Rendition::name).toList().containsAll(wanted)) {
      throw new IllegalArgumentException("nothing, or not in the plan");
    }
    List<Rendition> renditions =
        plan.renditions().stream().filter(rendition -> wanted.contains(rendition.name())).toList();
    var watched = new WatchedSink(plan.source(), sink, framesLost);
    try (Opened opened = open(plan.source())) {
      Making making = copies(opened, plan, renditions, range, urgency, watched);
      return making instanceof Making.Complete
          ? encodings(opened, plan, renditions, range, urgency, watched)
          : making;
    } catch (IOException | MalformedMedia broken) {
      throw failed("no segments", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed("no segments", stopped);
    }
  }

  private Making copies(
      Opened opened,
      Plan plan,
      List<Rendition> renditions,
      SegmentRange range,
      Urgency urgency,
      SegmentSink sink)
      throws InterruptedException {
    try (Cores.Turn _ = turn(copying, urgency)) {
      return copies(opened, plan, renditions, range, sink);
    }
  }

  private static Cores.Turn turn(Cores cores, Urgency urgency) throws InterruptedException {
    return urgency == Urgency.BACKGROUND ? cores.background() : cores.urgent();
  }

  private static Making copies(
      Opened opened, Plan plan, List<Rendition> renditions, SegmentRange range, SegmentSink sink) {
    for (Rendition rendition : renditions) {
      Making making =
          switch (rendition.recipe()) {
            case Recipe.CopiedVideo _ -> {
              var pictures = new CopiedPictures(opened, plan.timeline());
              long delay = new InitReader(rendition.init().bytes()).firstShown();
              yield copy(rendition, range, sink, segment -> pictures.segment(segment, delay));
            }
            case Recipe.CopiedAudio recipe ->
                copy(
                    rendition,
                    range,
                    sink,
                    new CopiedPackets(opened, plan.timeline(), recipe)::segment);
            case Recipe.EncodedVideo _, Recipe.EncodedAudio _ -> new Making.Complete();
          };
      if (!(making instanceof Making.Complete)) {
        return making;
      }
    }
    return new Making.Complete();
  }

  private interface Copy {
    ByteBuffer segment(int segment);
  }

  private static Making copy(Rendition rendition, SegmentRange range, SegmentSink sink, Copy copy) {
    for (int segment = range.first(); segment <= range.last(); segment++) {
      if (!sink.stillWanted()) {
        return new Making.Dropped();
      }
      ByteBuffer bytes;
      try {
        bytes = copy.segment(segment);
      } catch (MalformedMedia damaged) {
        return new Making.Damaged(rendition.name(), segment, String.valueOf(damaged.getMessage()));
      }
      sink.take(rendition.name(), segment, bytes);
    }
    return new Making.Complete();
  }

  private Making encodings(
      Opened opened,
      Plan plan,
      List<Rendition> renditions,
      SegmentRange range,
      Urgency urgency,
      SegmentSink sink)
      throws IOException, InterruptedException {
    List<Rendition> sounds = of(renditions, Recipe.EncodedAudio.class);
    List<Rendition> pictures = of(renditions, Recipe.EncodedVideo.class);
    if (sounds.isEmpty() && pictures.isEmpty()) {
      return new Making.Complete();
    }
    boolean background = urgency == Urgency.BACKGROUND;
    try (Cores.Turn _ = turn(cores, urgency)) {
      if (!sink.stillWanted()) {
        return new Making.Dropped();
      }
      for (Rendition sound : sounds) {
        Making making =
            new AudioMaker(launcher, opened, plan.timeline(), background).make(sound, range, sink);
        if (!(making instanceof Making.Complete)) {
          return making;
        }
      }
      return pictures.isEmpty()
          ? new Making.Complete()
          : new VideoMaker(launcher, opened, plan.timeline(), background)
              .make(pictures, range, sink);
    }
  }

  private static List<Rendition> of(List<Rendition> renditions, Class<? extends Recipe> kind) {
    return renditions.stream().filter(rendition -> kind.isInstance(rendition.recipe())).toList();
  }

  @Override
  public Optional<Integer> reach(Plan plan, long held) {
    try {
      return library
          .openBeginning(plan.source(), held)
          .map(
              opened -> {
                try (opened) {
                  return new Reach(opened.footage(), held).segments(plan.timeline());
                }
              });
    } catch (MalformedMedia broken) {
      throw failed("no reach", broken);
    }
  }

  private Opened open(SourceId source) {
    return required(library.openSoFar(source));
  }

  private static Opened required(Optional<Opened> opened) {
    return opened.orElseThrow(
        () -> new TranscodingFailed("the source was never probed, or its normalised form is gone"));
  }

  private TranscodingFailed failed(String detail, Exception cause) {
    return Thread.currentThread().isInterrupted() || launcher.isClosed()
        ? new TranscodingStopped(cause)
        : new TranscodingFailed(detail, cause);
  }
}
