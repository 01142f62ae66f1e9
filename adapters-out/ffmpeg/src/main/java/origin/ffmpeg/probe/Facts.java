package origin.ffmpeg.probe;

import java.util.ArrayList;
import java.util.List;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.Timeline;
import origin.domain.timeline.VideoTrack;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.boxes.Track;
import origin.ffmpeg.copy.CopiedPictures;
import origin.ffmpeg.source.Footage;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Pictures;
import origin.ffmpeg.source.Sound;

/// Joins what ffprobe says with what the sample tables say.
///
/// @param streams of the file whose tables `source` has
/// @param original of the file that was uploaded, which says more about its sound than a rewritten
///   one
/// @param scan how the lines of its frames were taken
/// @param rate how many frames a second
record Facts(
    Streams streams,
    Streams original,
    Streams.Stream video,
    Opened source,
    Timeline timeline,
    Scan scan,
    FrameRate rate) {

  private static final int LARGEST_RATE_TERM = 1_000_000;

  SourceFacts all() {
    return new SourceFacts(streams.container(), video(video), audio());
  }

  private VideoTrack video(Streams.Stream stream) {
    Footage footage = source.footage();
    Track track = footage.pictures().track();
    PixelFormat format = PixelFormat.of(stream.text("pix_fmt"));
    boolean oneWay =
        track.descriptions().count() == 1
            && track.edits().plain()
            && track.samples().haveOneDescription();
    boolean candidate = stream.codec().equals("h264") && oneWay;
    return new VideoTrack(
        stream.codec(),
        shown(stream, track.isSideways()),
        Math.max(0, track.rotation()),
        isSquare(stream),
        format.bitDepth(),
        format.subsampled(),
        scan,
        rate,
        Colours.of(stream, format),
        oneWay && track.rotation() >= 0,
        candidate && isCopyable(new CopiedPictures(source, timeline)),
        bitsPerSecond(track.samples(), footage.pictures().end(), track.timescale()),
        new BitsOfSegments(footage.pictures(), timeline).peakPerSecond());
  }

  private static boolean isCopyable(CopiedPictures pictures) {
    return pictures.areModest() && pictures.decodeAlone();
  }

  /// The average rate over the whole film, as a nominal one where it is that.
  static FrameRate rate(Pictures pictures) {
    return rate(pictures.count(), pictures.end(), pictures.track().timescale());
  }

  /// The same over a beginning. What comes after its frames is left out: of a film that was cut off
  /// there are later frames, and not all of those between.
  static FrameRate rate(FrameIndex beginning) {
    return rate(beginning.count(), beginning.end(), beginning.timescale());
  }

  private static FrameRate rate(int count, long end, int timescale) {
    double average = (double) count * timescale / end;
    for (int nominal : List.of(24, 25, 30, 48, 50, 60, 90, 100, 120, 240)) {
      if (Math.abs(average - nominal) < 0.0004 * nominal) {
        return new FrameRate(nominal, 1);
      }
      if (Math.abs(average - nominal / 1.001) < 0.0004 * nominal) {
        return new FrameRate(nominal * 1000, 1001);
      }
    }
    return new FrameRate(Math.clamp(Math.round(average * 1000), 1, LARGEST_RATE_TERM), 1000);
  }

  private static Size shown(Streams.Stream stream, boolean sideways) {
    long width = stream.number("width");
    String[] aspect = stream.text("sample_aspect_ratio").split(":", -1);
    if (aspect.length == 2 && !isSquare(stream)) {
      double ratio = Double.parseDouble(aspect[0]) / Double.parseDouble(aspect[1]);
      width = Math.clamp(Math.round(width * ratio), 1, 8L * width);
    }
    int across = Math.toIntExact(width);
    int down = Math.toIntExact(stream.number("height"));
    return sideways ? new Size(down, across) : new Size(across, down);
  }

  private static boolean isSquare(Streams.Stream stream) {
    String aspect = stream.text("sample_aspect_ratio");
    return !aspect.matches("[1-9]\\d{0,8}:[1-9]\\d{0,8}") || aspect.equals("1:1");
  }

  /// Those tracks that the tables list too; both list them in the order of the file.
  private List<AudioTrack> audio() {
    var tracks = new ArrayList<AudioTrack>();
    List<Sound> sounds = source.footage().sounds();
    List<Streams.Stream> listed = streams.audio();
    for (Sound sound : sounds) {
      for (int i = 0; i < listed.size(); i++) {
        if (listed.get(i).number("id") == sound.track().id()) {
          tracks.add(audio(listed.get(i), sound, told(i)));
        }
      }
    }
    return tracks.size() == sounds.size() ? tracks : List.of();
  }

  /// What the uploaded file says of sound `i`; rewriting keeps all sound in its order.
  private Streams.Stream told(int i) {
    boolean all = original.audio().size() == streams.audio().size();
    return (all ? original : streams).audio().get(i);
  }

  private static AudioTrack audio(Streams.Stream stream, Sound sound, Streams.Stream told) {
    Samples samples = sound.track().samples();
    return new AudioTrack(
        stream.codec(),
        (int) Math.max(1, stream.number("sample_rate")),
        (int) Math.max(1, stream.number("channels")),
        sound.track().language(),
        sound.packets(),
        bitsPerSecond(samples, samples.end(), sound.track().timescale()),
        SoundLabels.of(told));
  }

  private static long bitsPerSecond(Samples samples, long ticks, int timescale) {
    return Math.round((double) samples.bytes() * Byte.SIZE * timescale / Math.max(1, ticks));
  }
}
