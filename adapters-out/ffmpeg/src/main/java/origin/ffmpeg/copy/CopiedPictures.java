package origin.ffmpeg.copy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Recipe.CopiedVideo;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.AvcConfiguration;
import origin.ffmpeg.boxes.InitWriter;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.SampleDescriptions;
import origin.ffmpeg.boxes.SampleEntries;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.segment.DecodeTimes;
import origin.ffmpeg.segment.Picture;
import origin.ffmpeg.segment.VideoSegment;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Pictures;
import origin.ffmpeg.source.Pictures.Stretch;
import origin.ffmpeg.source.SampleBytes;

/// The source's own H.264 pictures as segments of a timeline.
public final class CopiedPictures {

  /// Parameter sets and messages that may come before the first slice fit well in this.
  private static final int BEGINNING = 4096;

  /// Six seconds at 40 megabits; more than that few could watch anyhow.
  private static final long MOST_BYTES = 30_000_000;

  private final Opened source;
  private final Pictures pictures;
  private final Samples samples;
  private final Timeline timeline;

  public CopiedPictures(Opened source, Timeline timeline) {
    this.source = source;
    this.pictures = source.footage().pictures();
    this.samples = pictures.track().samples();
    this.timeline = timeline;
  }

  /// Whether every segment begins with an IDR picture, and holds all and only the pictures that are
  /// stored from there until the next one begins. What has not come yet is taken for what it
  /// promises to be.
  public boolean decodeAlone() {
    SampleDescriptions descriptions = pictures.track().descriptions();
    if (descriptions.count() != 1
        || descriptions.avc().filter(AvcConfiguration::hasParameterSets).isEmpty()) {
      return false;
    }
    int next = pictures.stretch(timeline.start(0), timeline.end(0)).first();
    for (int segment = 0; segment < timeline.segments(); segment++) {
      Stretch stretch = stretch(segment);
      if (stretch.first() != next
          || !holdsOnlyItself(stretch, segment)
          || (hasCome(stretch) && !beginsWithIdr(stretch))) {
        return false;
      }
      next = stretch.last() + 1;
    }
    return true;
  }

  /// Whether every segment is small enough to be held in memory while it is written.
  public boolean areModest() {
    for (int segment = 0; segment < timeline.segments(); segment++) {
      if (bytesOf(stretch(segment)) > MOST_BYTES) {
        return false;
      }
    }
    return true;
  }

  /// The rendition of the copy.
  public Rendition rendition(CopiedVideo recipe) {
    SampleDescriptions descriptions = pictures.track().descriptions();
    AvcConfiguration avc =
        descriptions.avc().orElseThrow(() -> new MalformedMedia("pictures that are not H.264"));
    byte[] entry = SampleEntries.avc(avc, descriptions.width(), descriptions.height());
    byte[] init =
        InitWriter.video(
            entry, recipe.size().width(), recipe.size().height(), recipe.timescale(), delay());
    long peak = 1;
    long bytes = 0;
    for (int segment = 0; segment < timeline.segments(); segment++) {
      long size = bytesOf(stretch(segment));
      bytes += size;
      peak = Math.max(peak, bitsPerSecond(size, timeline.durationOf(segment)));
    }
    long average = Math.max(1, bitsPerSecond(bytes, timeline.duration()));
    return new Rendition(recipe, avc.codecs(), new InitSegment(init), peak, average);
  }

  /// The bytes of a segment.
  ///
  /// @param delay that of the rendition, which its init segment tells
  /// @throws MalformedMedia if it does not decode alone, or the file is shorter than its tables say
  public ByteBuffer segment(int segment, long delay) {
    Stretch stretch = stretch(segment);
    if (!holdsOnlyItself(stretch, segment) || !beginsWithIdr(stretch)) {
      throw new MalformedMedia("segment " + segment + " does not decode alone");
    }
    return VideoSegment.write(
        segment,
        timeline.start(segment),
        timeline.end(segment),
        delay,
        pictures(stretch),
        data -> new SampleBytes(source, samples).copy(stretch.first(), stretch.last() + 1, data));
  }

  /// How long a picture is decoded before it is shown, at most, anywhere in the source.
  private long delay() {
    long delay = 0;
    for (int segment = 0; segment < timeline.segments(); segment++) {
      delay = Math.max(delay, DecodeTimes.delayOf(pictures(stretch(segment))));
    }
    // a source that wants more than a second for this has odd times; they are then drawn closer
    // together
    return Math.min(delay, timeline.timescale());
  }

  private Stretch stretch(int segment) {
    return pictures.stretch(timeline.start(segment), timeline.end(segment));
  }

  private List<Picture> pictures(Stretch stretch) {
    var list = new ArrayList<Picture>(stretch.last() - stretch.first() + 1);
    for (int i = stretch.first(); i <= stretch.last(); i++) {
      list.add(new Picture(pictures.shownAt(i), i == stretch.first(), samples.size(i)));
    }
    return list;
  }

  private boolean holdsOnlyItself(Stretch stretch, int segment) {
    if (pictures.shownAt(stretch.first()) != timeline.start(segment)) {
      return false;
    }
    for (int i = stretch.first(); i <= stretch.last(); i++) {
      long at = pictures.shownAt(i);
      if (!pictures.isShown(i) || at < timeline.start(segment) || at >= timeline.end(segment)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasCome(Stretch stretch) {
    return source.has(samples.offset(stretch.first()), samples.size(stretch.first()));
  }

  private boolean beginsWithIdr(Stretch stretch) {
    ByteBuffer beginning = new SampleBytes(source, samples).beginning(stretch.first(), BEGINNING);
    return samples.isSync(stretch.first())
        && pictures
            .track()
            .descriptions()
            .avc()
            .filter(avc -> avc.beginsAnew(beginning))
            .isPresent();
  }

  private long bytesOf(Stretch stretch) {
    long bytes = 0;
    for (int i = stretch.first(); i <= stretch.last(); i++) {
      bytes += samples.size(i);
    }
    return bytes;
  }

  private long bitsPerSecond(long bytes, long ticks) {
    return (long) Math.ceil((double) bytes * Byte.SIZE * timeline.timescale() / ticks);
  }
}
