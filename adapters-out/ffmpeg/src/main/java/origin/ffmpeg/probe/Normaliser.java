package origin.ffmpeg.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import origin.domain.timeline.SourceId;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.encode.Feeding;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Limits;
import origin.ffmpeg.launch.Running;
import origin.ports.timeline.SourceReading;

/// Rewrites a source into an MP4 file that lists its samples: what MP4 can hold is copied, the
/// little that it cannot is converted at high quality, and sound alone is given a still picture.
final class Normaliser {

  private static final Set<String> PICTURES =
      Set.of("h264", "hevc", "vp9", "av1", "mpeg4", "mpeg2video", "mpeg1video", "mjpeg", "vvc");
  private static final Set<String> SOUNDS =
      Set.of("aac", "mp3", "mp2", "ac3", "eac3", "opus", "flac", "alac");

  private static final List<String> FILM =
      List.of("-map", "0:V:0", "-map", "0:a?", "-map_metadata:g", "-1", "-sn", "-dn", "-c", "copy");

  private static final int PIECE = 1 << 20;

  private final Launcher launcher;
  private final Workbench workbench;

  /// @param workbench where the file lies until somebody takes it
  Normaliser(Launcher launcher, Workbench workbench) {
    this.launcher = launcher;
    this.workbench = workbench;
  }

  /// The rewritten file, which belongs to the caller. That the disk is full says nothing about a
  /// source, and nothing that was cut off by it is taken for the whole.
  ///
  /// @throws origin.ports.transcoding.MediaStoreFull if there is no room for it
  /// @throws Unusable if nothing could be made of the source
  /// @throws IOException if it could not be written
  Path rewrite(SourceId id, Path source, Streams streams)
      throws IOException, InterruptedException, Unusable {
    long size = Files.size(source);
    return made(
        size,
        made ->
            rewrite(
                Command.rewriting(source, made, arguments(id, streams), Limits.rewriting(size)),
                made,
                _ -> {}));
  }

  /// The first `held` bytes of a source, rewritten as [#rewrite] does it with the whole; what is
  /// there of the last frame may be left out.
  ///
  /// @throws origin.ports.transcoding.MediaStoreFull if there is no room for it
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  /// @throws Unusable if nothing could be made of the beginning
  /// @throws IOException if it could not be written
  Path rewriteBeginning(SourceId id, SourceReading source, long held, Streams streams)
      throws IOException, InterruptedException, Unusable {
    return made(
        held,
        made ->
            rewrite(
                Command.rewriting(made, arguments(id, streams), Limits.rewriting(held)),
                made,
                input -> copy(source, held, input)));
  }

  /// Whether rewriting costs no more than copying, so that it may be done again and again.
  static boolean isCheap(Streams streams) {
    return streams.video().filter(video -> PICTURES.contains(video.codec())).isPresent();
  }

  private interface Rewriting {
    void into(Path made) throws IOException, InterruptedException, Unusable;
  }

  private Path made(long size, Rewriting rewriting)
      throws IOException, InterruptedException, Unusable {
    workbench.requireRoomFor(size);
    Path made = workbench.file();
    try {
      rewriting.into(made);
      return made;
    } catch (IOException | InterruptedException | Unusable | RuntimeException none) {
      Files.deleteIfExists(made);
      throw none;
    }
  }

  private void rewrite(Command command, Path made, Feeding.Feed feed)
      throws IOException, InterruptedException, Unusable {
    try (Running ffmpeg = launcher.start(command)) {
      var feeding = new Feeding(ffmpeg.input(), feed);
      Running.Ended ended = ffmpeg.await();
      feeding.trouble();
      if (!ended.well()) {
        workbench.requireRoomFor(0);
      }
      // a source that is cut off ends badly and still has given what is there
      if (!ended.well() && Files.size(made) == 0) {
        throw new Unusable(ended.toString());
      }
    }
  }

  private static void copy(SourceReading source, long held, OutputStream to) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (long position = 0; position < held; position += piece.limit()) {
      piece.clear().limit((int) Math.min(PIECE, held - position));
      if (source.read(piece, position) < piece.limit()) {
        throw new MalformedMedia("the file is shorter than was told");
      }
      to.write(piece.array(), 0, piece.limit());
    }
  }

  /// Nothing can be made of a source.
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String detail) {
      super(detail);
    }
  }

  private static List<String> arguments(SourceId id, Streams streams) {
    var words =
        new ArrayList<>(
            streams.video().isPresent() ? FILM : new Still(id, streams.hasCover()).arguments());
    streams
        .video()
        .filter(video -> !PICTURES.contains(video.codec()))
        .ifPresent(video -> words.addAll(mezzanine()));
    List<Streams.Stream> sounds = streams.audio();
    for (int i = 0; i < sounds.size(); i++) {
      if (!SOUNDS.contains(sounds.get(i).codec())) {
        words.addAll(List.of("-c:a:" + i, "flac"));
      }
    }
    words.addAll(List.of("-max_muxing_queue_size", "4096", "-strict", "experimental", "-f", "mp4"));
    return words;
  }

  private static List<String> mezzanine() {
    return List.of(
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-crf",
        "14",
        "-bf",
        "0",
        "-force_key_frames",
        "expr:gte(t,n_forced*4)",
        "-fps_mode",
        "passthrough",
        "-enc_time_base",
        "demux",
        "-pix_fmt",
        "yuv420p");
  }
}
