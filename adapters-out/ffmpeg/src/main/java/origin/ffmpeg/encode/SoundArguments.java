package origin.ffmpeg.encode;

import java.util.List;
import java.util.stream.Stream;
import origin.domain.transcoding.Recipe.EncodedAudio;

/// FFmpeg's arguments for packets from a stretch of sound.
///
/// @param recipe what is made
record SoundArguments(EncodedAudio recipe) {

  /// The arguments after the input for the sound from sample `from` until just before `to`, in the
  /// decoder's time; silence where the source has none.
  List<String> making(long from, long to) {
    String filters =
        "aresample=%d:async=1:first_pts=%d,aformat=sample_fmts=%s:channel_layouts=%s,apad,atrim=start_pts=%d:end_pts=%d"
            .formatted(recipe.sampleRate(), from, samples(), layout(), from, to);
    return encoder(List.of("-map", "0:a:0", "-af", filters));
  }

  /// The input of which [#inventing(long)] makes silence.
  List<String> silence() {
    return List.of("-f", "lavfi", "-i", "anullsrc=r=" + recipe.sampleRate() + ":cl=" + layout());
  }

  /// The arguments after the input for so many samples of silence.
  List<String> inventing(long samples) {
    return encoder(
        List.of("-af", "atrim=end_sample=" + samples + ",aformat=sample_fmts=" + samples()));
  }

  private List<String> encoder(List<String> first) {
    return Stream.of(
            first,
            codec(),
            List.of(
                "-b:a",
                recipe.kilobits() + "k",
                "-map_metadata",
                "-1",
                "-copyts",
                "-avoid_negative_ts",
                "disabled",
                "-f",
                "mp4",
                "-movflags",
                "+empty_moov+default_base_moof",
                "-frag_duration",
                "2000000"))
        .flatMap(List::stream)
        .toList();
  }

  /// Opus keeps to its rate as well as AAC does, so that what playlists promise is true.
  private List<String> codec() {
    return switch (recipe.codec()) {
      case AAC -> List.of("-c:a", "aac", "-profile:a", "aac_low");
      case OPUS ->
          List.of(
              "-c:a",
              "libopus",
              "-application",
              "audio",
              "-frame_duration",
              "20",
              "-vbr",
              "constrained");
    };
  }

  /// The form in which the encoder takes samples.
  private String samples() {
    return switch (recipe.codec()) {
      case AAC -> "fltp";
      case OPUS -> "flt";
    };
  }

  private String layout() {
    return switch (recipe.channels()) {
      case 1 -> "mono";
      case 6 -> "5.1";
      default -> "stereo";
    };
  }
}
