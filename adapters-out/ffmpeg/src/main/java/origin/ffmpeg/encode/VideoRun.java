package origin.ffmpeg.encode;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.SampleDescriptions;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Pictures;
import origin.ports.transcoding.SegmentSink;

/// One FFmpeg that makes a run of segments in a number of renditions.
///
/// @param further how many key frames earlier than needed decoding begins
record VideoRun(
    Launcher launcher,
    Opened source,
    Timeline timeline,
    List<Target> targets,
    SegmentRange range,
    int further,
    Tolerance tolerance,
    boolean background) {

  private static final int URGENT_THREADS = 4;

  /// Makes the segments, and hands each over when it is verified; the last ones only if FFmpeg
  /// ended well.
  ///
  /// @throws IOException if FFmpeg cannot be started or was stopped
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  Ended run(SegmentSink sink) throws IOException, InterruptedException {
    List<Target> ordered = Target.largestFirst(targets);
    try (Running ffmpeg = launcher.start(command(ordered))) {
      var feeding = new Feeding(ffmpeg.input(), this::feed);
      try {
        return collect(ffmpeg, feeding, ordered, sink);
      } catch (Unverified | MalformedMedia | EOFException wrong) {
        ffmpeg.output().close();
        Target slowest = Target.slowest(targets);
        return new Ended.Failing(
            slowest.rendition().name(),
            slowest.next(),
            wrong.getMessage() + "; " + ffmpeg.await() + feeding.trouble());
      }
    }
  }

  private Command command(List<Target> ordered) {
    int threads =
        background ? 1 : Math.min(URGENT_THREADS, Runtime.getRuntime().availableProcessors());
    var arguments = new PictureArguments(ordered.stream().map(Target::recipe).toList(), threads);
    long lead = DecoderFeed.lead(timeline.timescale());
    LongStream boundaries =
        LongStream.rangeClosed(range.first(), range.last())
            .map(i -> timeline.start((int) i) + lead);
    return Command.making(
        List.of("-copyts", "-threads", "" + threads, "-f", "mov"),
        arguments.making(
            timeline.start(range.first()) + lead,
            timeline.end(range.last()) + lead,
            PictureArguments.micros(boundaries, timeline.timescale())),
        background);
  }

  private void feed(OutputStream input) throws IOException {
    Pictures pictures = source.footage().pictures();
    Pictures.Stretch needed =
        pictures.stretch(timeline.start(range.first()), timeline.end(range.last()));
    int entry = Math.min(needed.first(), pictures.entryFor(timeline.start(range.first()), further));
    new DecoderFeed(source, input).pictures(entry, needed.last());
  }

  private Ended collect(Running ffmpeg, Feeding feeding, List<Target> ordered, SegmentSink sink)
      throws IOException, InterruptedException, Unverified {
    var stream = new FragmentReader(ffmpeg.output());
    Map<Integer, SegmentAssembly> tracks = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      tracks.put(i + 1, assembly(ordered.get(i)));
    }
    List<FragmentReader.Sample> samples = stream.next();
    // an encoder that was given no frame knows nothing of colours
    Optional<Target> other =
        samples.isEmpty() ? Optional.empty() : otherThanPlanned(stream, ordered);
    if (other.isPresent()) {
      return new Ended.OtherEncoder(
          other.get().rendition().name(), "pictures that do not fit the init segment");
    }
    while (!samples.isEmpty()) {
      if (!sink.stillWanted()) {
        return new Ended.Dropped();
      }
      for (FragmentReader.Sample sample : samples) {
        SegmentAssembly assembly = tracks.get(sample.track());
        if (assembly != null) {
          handOver(assembly, assembly.add(sample), sink);
        }
      }
      samples = stream.next();
    }
    endWell(ffmpeg, feeding);
    for (SegmentAssembly assembly : tracks.values()) {
      handOver(assembly, assembly.end(), sink);
    }
    return new Ended.Complete();
  }

  /// A stream may end at any place because the encoder broke, or because nobody could read on in
  /// the source: then what is missing at its end is not the source's damage.
  private void endWell(Running ffmpeg, Feeding feeding)
      throws IOException, InterruptedException, Unverified {
    Running.Ended ended = ffmpeg.await();
    String _ = feeding.trouble();
    if (!ended.well()) {
      throw new Unverified(Target.slowest(targets).next(), "the encoder did not end well");
    }
  }

  private SegmentAssembly assembly(Target target) {
    return new SegmentAssembly(
        timeline, source.footage().pictures(), target, tolerance, range.first(), range.last());
  }

  private void handOver(
      SegmentAssembly assembly, Optional<SegmentAssembly.Made> made, SegmentSink sink) {
    Target target = assembly.target();
    made.filter(segment -> segment.segment() >= target.next())
        .ifPresent(
            segment -> {
              if (segment.framesLost() > 0) {
                sink.framesLost(target.rendition().name(), segment.segment(), segment.framesLost());
              }
              sink.take(target.rendition().name(), segment.segment(), segment.bytes());
              target.made(segment.segment());
            });
  }

  /// The rendition whose encoder makes something else than the plan's did.
  private static Optional<Target> otherThanPlanned(FragmentReader stream, List<Target> ordered)
      throws Unverified {
    for (int i = 0; i < ordered.size(); i++) {
      Target target = ordered.get(i);
      Optional<SampleDescriptions> made = stream.descriptions(i + 1);
      if (made.isEmpty()) {
        throw new Unverified(target.next(), "nothing was made");
      }
      if (!Arrays.equals(made.get().firstEntry(), target.sampleEntry())) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }
}
