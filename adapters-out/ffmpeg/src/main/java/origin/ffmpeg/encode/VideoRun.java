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

  /// How a run ended.
  sealed interface Ended {

    /// All segments were handed over.
    record Complete() implements Ended {}

    /// The sink wants no more.
    record Dropped() implements Ended {}

    /// What was not handed over could not be made this way.
    record Failing(String detail) implements Ended {}
  }

  /// Makes the segments, and hands each over when it is verified.
  Ended run(SegmentSink sink) throws IOException, InterruptedException {
    List<Target> ordered = Target.largestFirst(targets);
    try (Running ffmpeg = launcher.start(command(ordered))) {
      var feeding = new Feeding(ffmpeg.input(), this::feed);
      Ended ended = collect(ffmpeg, ordered, sink);
      if (ended instanceof Ended.Failing missing) {
        ffmpeg.output().close();
        return new Ended.Failing(missing.detail() + "; " + ffmpeg.await() + feeding.trouble());
      }
      return ended;
    }
  }

  private Command command(List<Target> ordered) {
    int threads =
        background ? 1 : Math.min(URGENT_THREADS, Runtime.getRuntime().availableProcessors());
    var arguments = new H264Arguments(ordered.stream().map(Target::recipe).toList(), threads);
    long lead = DecoderFeed.lead(timeline.timescale());
    LongStream boundaries =
        LongStream.rangeClosed(range.first(), range.last())
            .map(i -> timeline.start((int) i) + lead);
    return Command.making(
        List.of("-copyts", "-threads", "" + threads, "-f", "mov"),
        arguments.making(
            timeline.start(range.first()) + lead,
            timeline.end(range.last()) + lead,
            H264Arguments.micros(boundaries, timeline.timescale())),
        background);
  }

  private void feed(OutputStream input) throws IOException {
    Pictures pictures = source.footage().pictures();
    Pictures.Stretch needed =
        pictures.stretch(timeline.start(range.first()), timeline.end(range.last()));
    int entry = Math.min(needed.first(), pictures.entryFor(timeline.start(range.first()), further));
    new DecoderFeed(source, input).pictures(entry, needed.last());
  }

  private Ended collect(Running ffmpeg, List<Target> ordered, SegmentSink sink) throws IOException {
    var stream = new FragmentReader(ffmpeg.output());
    Map<Integer, SegmentAssembly> tracks = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      tracks.put(i + 1, assembly(ordered.get(i)));
    }
    try {
      List<FragmentReader.Sample> samples = stream.next();
      checkIdentity(stream, ordered);
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
      for (SegmentAssembly assembly : tracks.values()) {
        handOver(assembly, assembly.end(), sink);
      }
      return new Ended.Complete();
    } catch (SegmentAssembly.Unverified | MalformedMedia | EOFException wrong) {
      return new Ended.Failing(String.valueOf(wrong.getMessage()));
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
              sink.take(target.rendition().name(), segment.segment(), segment.bytes());
              target.made(segment.segment());
            });
  }

  /// An encoder whose segments would need another init segment makes another rendition.
  private static void checkIdentity(FragmentReader stream, List<Target> ordered)
      throws SegmentAssembly.Unverified {
    for (int i = 0; i < ordered.size(); i++) {
      Target target = ordered.get(i);
      byte[] made =
          stream.descriptions(i + 1).map(SampleDescriptions::firstEntry).orElse(new byte[0]);
      if (!Arrays.equals(made, target.sampleEntry())) {
        throw new SegmentAssembly.Unverified(
            target.next(), made.length == 0 ? "nothing was made" : "does not fit the init segment");
      }
    }
  }
}
