package origin.ffmpeg.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;

/// Asks ffprobe.
final class Ffprobe {

  private static final int MOST_LINES = 20_000;
  private static final List<String> QUESTIONS =
      List.of(
          "-of",
          "flat",
          "-show_entries",
          "format=format_name:stream=index,id,codec_name,codec_type,profile,width,height,sample_aspect_ratio,pix_fmt,bits_per_raw_sample,"
              + "field_order,color_range,color_space,color_transfer,color_primaries,avg_frame_rate,r_frame_rate,sample_rate,channels"
              + ":stream_disposition=attached_pic,default,comment,visual_impaired,hearing_impaired"
              + ":stream_tags=language,title,name:stream_side_data=");

  private final Launcher launcher;

  Ffprobe(Launcher launcher) {
    this.launcher = launcher;
  }

  /// What a file holds; empty if FFmpeg cannot make anything of it.
  ///
  /// @throws IOException if ffprobe cannot be started
  Optional<Streams> look(Path file) throws IOException, InterruptedException {
    try (Running ffprobe = launcher.start(Command.probing(file, QUESTIONS))) {
      String told = new String(ffprobe.output().readAllBytes(), StandardCharsets.UTF_8);
      Streams streams = Streams.parse(told.lines().limit(MOST_LINES).toList());
      return ffprobe.await().well() && !streams.streams().isEmpty()
          ? Optional.of(streams)
          : Optional.empty();
    }
  }
}
