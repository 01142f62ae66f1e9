package origin.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import origin.domain.timeline.SourceId;

/// What matters most: whatever people upload, every rendition decodes to exactly the source's
/// frames without a gap, in whatever order and company its segments were made.
class EverySourceIT {

  private static final String[] NO_MORE = {};

  static Stream<Arguments> sources() {
    String pictures = Studio.PICTURES;
    String tone = "sine=f=440:r=48000:d=9";
    return Stream.of(
        source(
            "h264-two-second-groups.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -c:a aac"),
        source(
            "h264-long-groups.mp4",
            pictures + ":d=14",
            "sine=r=44100:d=14",
            "-c:v libx264 -preset veryfast -c:a aac -movflags +faststart"),
        source(
            "h264-open-groups.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -x264-params open-gop=1 -c:a aac"),
        source(
            "h264-2997.mov",
            "testsrc2=s=480x270:r=30000/1001:d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 48 -c:a aac -f mov"),
        source(
            "h264-pcm.mov",
            pictures + ":d=9",
            "sine=r=48000:d=9",
            "-c:v libx264 -preset veryfast -g 60 -c:a pcm_s16le"),
        source(
            "h264-mp3.mkv",
            pictures + ":d=9",
            "sine=r=44100:d=9",
            "-c:v libx264 -preset veryfast -g 60 -c:a libmp3lame"),
        source(
            "h264-fragmented.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -movflags +frag_keyframe+empty_moov"),
        source(
            "h264-sixty.mp4",
            "testsrc2=s=320x180:r=60:d=7",
            tone,
            "-c:v libx264 -preset veryfast -g 120 -c:a aac"),
        source(
            "h264-23976-irregular-groups.mkv",
            "testsrc2=s=480x270:r=24000/1001:d=11",
            tone,
            "-c:v libx264 -preset veryfast -g 1000 -bf 3 -force_key_frames 0.4,2.9,3.2,9.1 -c:a aac"),
        source(
            "h264-5994-open-groups.mp4",
            "testsrc2=s=480x270:r=60000/1001:d=7",
            tone,
            "-c:v libx264 -preset veryfast -g 90 -bf 3 -x264-params open-gop=1 -c:a aac"),
        source(
            "hevc-50-open-groups.mp4",
            "testsrc2=s=480x270:r=50:d=7",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none:open-gop=1:bframes=4 -g 75 -c:a aac -tag:v hvc1"),
        source(
            "variable-rate.mkv",
            "testsrc2=s=480x270:r=60000/1001:d=9,select='not(mod(n\\,3))+between(t\\,3\\,5)'",
            tone,
            "-c:v libx264 -preset veryfast -g 70 -fps_mode vfr -c:a libopus"),
        source("h264-silent.mp4", pictures + ":d=9", "", "-c:v libx264 -preset veryfast -g 60"),
        source(
            "h264.ts",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -f mpegts"),
        source(
            "hevc.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none -g 90 -c:a aac -tag:v hvc1"),
        source(
            "hevc-ten-bit.mkv",
            pictures + ":d=9",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le -c:a ac3"),
        source(
            "vp9-opus.webm",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 75 -c:a libopus"),
        source(
            "vp8.webm",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v libvpx -deadline realtime -cpu-used 8 -g 75 -c:a libopus"),
        source(
            "av1.mp4",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v libsvtav1 -preset 12 -g 75 -c:a libopus"),
        source(
            "odd-size.mkv",
            "testsrc2=s=251x189:r=25:d=9",
            tone,
            "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a flac"),
        source(
            "mpeg4.avi",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v mpeg4 -g 25 -bf 2 -c:a libmp3lame"),
        source(
            "very-fast.mp4",
            "testsrc2=s=160x90:r=120:d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 240 -c:a aac"),
        source(
            "interlaced.mp4",
            "testsrc2=s=320x180:r=50:d=9,interlace",
            tone,
            "-c:v libx264 -preset veryfast -flags +ildct+ilme -g 50 -c:a aac"),
        source(
            "variable-rate.mp4",
            "testsrc2=s=320x180:r=30:d=14,select='not(between(mod(n\\,50)\\,20\\,33))*not(between(t\\,4\\,9.5))'",
            tone,
            "-c:v libx264 -preset veryfast -g 40 -fps_mode vfr -c:a aac"),
        source(
            "late-sound.mp4",
            pictures + ":d=9",
            "sine=r=48000:d=7,adelay=0,asetpts=PTS+1.5/TB",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac"),
        source(
            "long-sound.mp4",
            pictures + ":d=5",
            "sine=r=48000:d=9",
            "-c:v libx264 -preset veryfast -g 60 -c:a libopus"),
        source(
            "short-sound.mp4",
            pictures + ":d=9",
            "sine=r=48000:d=2",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac"),
        source(
            "mono.mp4",
            pictures + ":d=5",
            "sine=r=22050:d=5",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -ac 1"),
        source(
            "surround.mp4",
            pictures + ":d=5",
            "sine=r=48000:d=5",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -ac 6"),
        source(
            "eight-channels.mkv",
            pictures + ":d=5",
            "sine=r=48000:d=5,aformat=channel_layouts=7.1",
            "-c:v libx264 -preset veryfast -g 60 -c:a flac"),
        source(
            "one-frame.mp4", "testsrc2=s=320x180:r=25:d=0.04", "", "-c:v libx264 -preset veryfast"),
        source(
            "high-dynamic-range.mp4",
            "testsrc2=s=320x180:r=25:d=5,format=yuv420p10le",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc -c:a aac"));
  }

  private static Arguments source(String name, String video, String audio, String how) {
    return Arguments.of(name, video, audio, how);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void decodesToTheSourcesFrames(
      String name, String video, String audio, String how, @TempDir Path folder) {
    try (var studio = new Studio(folder)) {
      new Exactness(studio, film(studio, name, video, audio, how)).verify();
    }
  }

  private static SourceId film(Studio studio, String name, String video, String audio, String how) {
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", video));
    if (!audio.isEmpty()) {
      arguments.addAll(List.of("-f", "lavfi", "-i", audio));
    }
    arguments.addAll(List.of(how.split(" ")));
    return studio.film(name, arguments.toArray(NO_MORE));
  }
}
