package origin.memory.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.timeline.VideoTrack;
import origin.ports.timeline.Prober;

/// Finds in every source what it was told: at first a film of 40 seconds, 640 by 360, with sound.
public final class ScriptedProber implements Prober {
  private static final int FRAMES_A_SECOND = 25;
  private static final int SECONDS = 40;
  private static final int BYTES_A_SECOND = 250;

  private final AtomicInteger probes = new AtomicInteger();
  private volatile boolean promises = true;
  private volatile long enough = Long.MAX_VALUE;
  private volatile Script script = _ -> film();

  /// Finds a film in everything.
  public ScriptedProber() {}

  /// What is found, or thrown, from now on.
  ///
  /// @param found by source
  public void finds(Script found) {
    this.script = found;
  }

  /// Nothing can become a video from now on.
  ///
  /// @param problem why
  public void refuses(SourceProblem problem) {
    this.script = _ -> new Probed.Refused(problem);
  }

  /// How often it was asked.
  ///
  /// @return the count
  public int probes() {
    return probes.get();
  }

  @Override
  public Probed probe(SourceId source) {
    probes.incrementAndGet();
    return script.probe(source);
  }

  @Override
  public Optional<Beginning> probeBeginning(SourceId source, long held) {
    return held >= enough && script.probe(source) instanceof Probed.Found found
        ? beginning(found, held)
        : Optional.empty();
  }

  private Optional<Beginning> beginning(Probed.Found found, long held) {
    return promises
        ? Optional.of(new Beginning.Promised(found))
        : found
            .frames()
            .untilKeyAt(held / BYTES_A_SECOND * found.frames().timescale())
            .map(frames -> new Beginning.SoFar(new Probed.Found(found.facts(), frames)));
  }

  /// From now on a beginning tells no more than what has come of the film: 250 bytes are a second.
  public void promisesNothing() {
    this.promises = false;
  }

  /// From now on a beginning tells what the source is, which none does at first.
  ///
  /// @param bytes how long it must be
  public void knowsFrom(long bytes) {
    this.enough = bytes;
  }

  /// A film of 40 seconds with a key frame every 4.
  ///
  /// @return what a prober finds in it
  public static Probed film() {
    return film(List.of(sound()));
  }

  /// The same film without sound.
  ///
  /// @return what a prober finds in it
  public static Probed silentFilm() {
    return film(List.of());
  }

  private static Probed film(List<AudioTrack> sounds) {
    int frames = SECONDS * FRAMES_A_SECOND;
    var keys = new BitSet();
    for (int frame = 0; frame < frames; frame += 4 * FRAMES_A_SECOND) {
      keys.set(frame);
    }
    var index =
        new FrameIndex(FRAMES_A_SECOND, LongStream.range(0, frames).toArray(), keys, frames);
    return new Probed.Found(new SourceFacts("mov", picture(), sounds), index);
  }

  private static VideoTrack picture() {
    return new VideoTrack(
        "hevc",
        new Size(640, 360),
        0,
        true,
        8,
        true,
        Scan.PROGRESSIVE,
        new FrameRate(FRAMES_A_SECOND, 1),
        Colour.BT709,
        false,
        false,
        1_000_000,
        1_500_000);
  }

  private static AudioTrack sound() {
    return new AudioTrack("opus", 48_000, 2, "eng", new AudioTrack.Packets.Irregular(), 96_000);
  }

  /// What is found in a source.
  @FunctionalInterface
  public interface Script {
    /// Looks into a source, or throws what a prober throws.
    ///
    /// @param source which
    /// @return what is found
    Probed probe(SourceId source);
  }
}
