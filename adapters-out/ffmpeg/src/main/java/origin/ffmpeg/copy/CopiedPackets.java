package origin.ffmpeg.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Recipe.CopiedAudio;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;
import origin.ffmpeg.boxes.InitWriter;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.SampleEntries;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.boxes.SoundConfiguration;
import origin.ffmpeg.segment.AudioSegment;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.SampleBytes;
import origin.ffmpeg.source.Sound;

/// The source's own packets of sound as segments of a timeline.
public final class CopiedPackets {

  private final Opened source;
  private final CopiedAudio recipe;
  private final Sound sound;
  private final Samples samples;
  private final Timeline timeline;
  private final Schedule.OfAudio schedule;

  public CopiedPackets(Opened source, Timeline timeline, CopiedAudio recipe) {
    this.source = source;
    this.recipe = recipe;
    this.timeline = timeline;
    this.sound = source.footage().sounds().get(recipe.track());
    this.samples = sound.track().samples();
    this.schedule = new Schedule.OfAudio(recipe, timeline);
  }

  /// The rendition of the copy.
  public Rendition rendition() {
    SoundConfiguration stored =
        sound
            .track()
            .descriptions()
            .sound()
            .filter(each -> each.codec() == recipe.codec())
            .orElseThrow(() -> new MalformedMedia("sound of another codec than planned"));
    long peak = 1;
    long bytes = 0;
    for (int segment = 0; segment < timeline.segments(); segment++) {
      long size = bytesOf(segment);
      bytes += size;
      peak = Math.max(peak, bitsPerSecond(size, schedule.durationOf(segment)));
    }
    long average = Math.max(1, bitsPerSecond(bytes, recipe.packets() * recipe.packet()));
    byte[] entry = SampleEntries.sound(stored, recipe, average);
    byte[] init = InitWriter.audio(entry, recipe.timescale(), recipe.priming(), recipe.language());
    return new Rendition(recipe, stored.codecs(), new InitSegment(init), peak, average);
  }

  /// The bytes of a segment.
  ///
  /// @throws MalformedMedia if the file is shorter than its tables say
  public ByteBuffer segment(int segment) {
    int first = stored(schedule.firstPacket(segment));
    int past = stored(schedule.firstPacket(segment + 1));
    if (past > samples.count()) {
      throw new MalformedMedia("fewer packets than planned");
    }
    var sizes = new ArrayList<Integer>();
    for (int i = first; i < past; i++) {
      sizes.add(samples.size(i));
    }
    var data = new ByteArrayOutputStream();
    try {
      new SampleBytes(source, samples).copy(first, past, data);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return AudioSegment.write(
        recipe, segment, schedule.firstPacket(segment), sizes, data.toByteArray());
  }

  private int stored(long packet) {
    return Math.toIntExact(recipe.firstPacket() + packet);
  }

  private long bytesOf(int segment) {
    long bytes = 0;
    int past = Math.min(samples.count(), stored(schedule.firstPacket(segment + 1)));
    for (int i = stored(schedule.firstPacket(segment)); i < past; i++) {
      bytes += samples.size(i);
    }
    return bytes;
  }

  private long bitsPerSecond(long bytes, long ticks) {
    return (long) Math.ceil((double) bytes * Byte.SIZE * recipe.sampleRate() / ticks);
  }
}
