package origin.conformance.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import origin.bootstrap.outside.Ffmpeg;

/// Small valid films, made when they are first asked for.
final class Films {
  private static final List<String> PICTURES =
      List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=2");
  private static final List<String> SOUND = List.of("-f", "lavfi", "-i", "sine=d=2");
  private static final List<String> H264 =
      List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p");

  /// What people really have, and programs rarely expect.
  static final SequencedMap<String, List<String>> ODD = odd();

  private final Ffmpeg ffmpeg;
  private final Path folder;
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  Films(Ffmpeg ffmpeg, Path folder) {
    this.ffmpeg = ffmpeg;
    this.folder = folder;
  }

  byte[] film(String name) {
    return made.computeIfAbsent(name, this::make);
  }

  /// A single picture of what a filter draws.
  byte[] picture(String filter, String codec) {
    return run(
        "picture." + codec,
        List.of("-f", "lavfi", "-i", filter, "-frames:v", "1", "-c:v", codec, "-f", "image2pipe"));
  }

  private byte[] make(String name) {
    if (ODD.containsKey(name)) {
      return run("odd.mp4", ODD.get(name));
    }
    List<String> how =
        switch (name) {
          case "film.mp4" ->
              words(PICTURES, SOUND, H264, List.of("-c:a", "aac", "-movflags", "+faststart"));
          case "late-index.mp4", "film.mkv", "film.ts" ->
              words(PICTURES, SOUND, H264, List.of("-c:a", "aac"));
          case "film.avi" -> words(PICTURES, SOUND, List.of("-c:v", "mpeg4", "-c:a", "libmp3lame"));
          case "gops.mp4" -> words(PICTURES, H264, List.of("-g", "10", "-movflags", "+faststart"));
          case "png.mov" -> words(PICTURES, List.of("-c:v", "png"));
          case "sound.mp3" -> SOUND;
          case "cover.mp3" ->
              words(
                  SOUND,
                  List.of(
                      "-f",
                      "lavfi",
                      "-i",
                      "color=red:s=64x64:d=0.04",
                      "-map",
                      "0",
                      "-map",
                      "1",
                      "-c:v",
                      "mjpeg",
                      "-disposition:v",
                      "attached_pic"));
          case "subtitle.mkv" ->
              words(PICTURES, List.of("-i", subtitle().toString()), H264, List.of("-c:s", "srt"));
          default -> throw new IllegalArgumentException(name);
        };
    return run(name, how);
  }

  private Path subtitle() {
    try {
      return Files.writeString(
          folder.resolve("subtitle.srt"),
          "1\n00:00:00,000 --> 00:00:01,000\n#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SequencedMap<String, List<String>> odd() {
    var odd = new LinkedHashMap<String, List<String>>();
    odd.put(
        "a film of 1 x 1",
        words(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "color=red:s=16x16:r=25:d=1,format=rgb24,crop=1:1:0:0:exact=1",
                "-c:v",
                "libx264rgb",
                "-preset",
                "ultrafast")));
    odd.put(
        "a film of 2 x 2000",
        words(List.of("-f", "lavfi", "-i", "testsrc2=s=2x2000:r=25:d=1"), H264));
    odd.put(
        "a film of 4000 x 2",
        words(List.of("-f", "lavfi", "-i", "testsrc2=s=4000x2:r=25:d=1"), H264));
    odd.put("a film of one frame", words(PICTURES, H264, List.of("-frames:v", "1")));
    odd.put(
        "a frame a minute",
        words(List.of("-f", "lavfi", "-i", "testsrc2=s=320x180:r=1/60:d=180"), H264));
    odd.put(
        "a thousand frames a second",
        words(List.of("-f", "lavfi", "-i", "testsrc2=s=64x64:r=1000:d=1"), H264));
    odd.put(
        "frames ten hours apart",
        words(
            PICTURES,
            H264,
            List.of(
                "-vf",
                "setpts='if(gte(N,25),PTS+36000/TB,PTS)'",
                "-fps_mode",
                "vfr",
                "-video_track_timescale",
                "1000")));
    odd.put(
        "negative times",
        words(
            PICTURES,
            SOUND,
            H264,
            List.of("-c:a", "aac", "-output_ts_offset", "-5", "-avoid_negative_ts", "disabled")));
    odd.put("twenty pictures side by side", twenty());
    odd.put(
        "fragments",
        words(
            PICTURES,
            SOUND,
            H264,
            List.of("-c:a", "aac", "-g", "25", "-movflags", "+frag_keyframe+empty_moov")));
    return odd;
  }

  private static List<String> twenty() {
    var words = new ArrayList<>(PICTURES);
    for (int i = 0; i < 20; i++) {
      words.addAll(List.of("-map", "0:v"));
    }
    words.addAll(H264);
    return words;
  }

  @SafeVarargs
  private static List<String> words(List<String>... parts) {
    var words = new ArrayList<String>();
    for (List<String> part : parts) {
      words.addAll(part);
    }
    return words;
  }

  private byte[] run(String name, List<String> how) {
    Path file = folder.resolve(name);
    ffmpeg.run("ffmpeg", words(how, List.of(file.toString())));
    try {
      byte[] film = Files.readAllBytes(file);
      Files.delete(file);
      return film;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
