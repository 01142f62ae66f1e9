package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one sample table (`stbl`, ISO/IEC 14496-12 section 8.5 to 8.7) into [Samples].
///
/// A table may promise more than the file holds: samples from the first on that lies beyond the end
/// of the file are left out.
final class SampleTableReader {

  /// More than 18 hours at 60 frames a second.
  static final int MOST_SAMPLES = 4_000_000;

  /// Uncompressed sound is listed sample by sample; this many are taken together.
  private static final int SAMPLES_A_PACKET = 1024;

  private final Box table;
  private final long fileSize;

  SampleTableReader(Box table, long fileSize) {
    this.table = table;
    this.fileSize = fileSize;
  }

  /// The samples one by one.
  Samples samples() {
    int listed = count();
    int[] sizes = sizes(listed);
    long[] offsets = new long[listed];
    int[] descriptions = new int[listed];
    int located = locate(sizes, offsets, descriptions);
    if (located < listed) {
      sizes = Arrays.copyOf(sizes, located);
      offsets = Arrays.copyOf(offsets, located);
      descriptions = Arrays.copyOf(descriptions, located);
    }
    long[] decodeTimes = new long[located];
    long end = decodeTimes(decodeTimes);
    return new Samples(
        offsets,
        sizes,
        decodeTimes,
        compositionOffsets(located),
        sync(located),
        Arrays.stream(descriptions).allMatch(d -> d == 1) ? null : descriptions,
        end);
  }

  /// Uncompressed sound, taken together into packets within each chunk.
  ///
  /// @param frameBytes bytes of one sample of all channels
  Samples packets(int frameBytes) {
    long frames = Integer.toUnsignedLong(sizeTable().fields().getInt(Integer.BYTES * 2));
    long most = Math.min(frames, fileSize / frameBytes);
    int capacity = Math.toIntExact(Math.min(MOST_SAMPLES, most / 64 + 1024));
    long[] offsets = new long[capacity];
    int[] sizes = new int[capacity];
    long[] decodeTimes = new long[capacity];
    int packets = 0;
    long frame = 0;
    var chunks = new Chunks(table);
    while (chunks.next() && frame < frames) {
      long left = Math.min(chunks.samples(), frames - frame);
      long offset = chunks.offset();
      while (left > 0 && packets < capacity) {
        int taken = (int) Math.min(left, SAMPLES_A_PACKET);
        if (!lies(offset, (long) taken * frameBytes)) {
          return packets(offsets, sizes, decodeTimes, packets, frame);
        }
        offsets[packets] = offset;
        sizes[packets] = taken * frameBytes;
        decodeTimes[packets] = frame;
        packets++;
        frame += taken;
        left -= taken;
        offset += (long) taken * frameBytes;
      }
      if (packets == capacity) {
        throw new MalformedMedia("too many packets of uncompressed sound");
      }
    }
    return packets(offsets, sizes, decodeTimes, packets, frame);
  }

  private static Samples packets(long[] offsets, int[] sizes, long[] times, int count, long end) {
    return new Samples(
        Arrays.copyOf(offsets, count),
        Arrays.copyOf(sizes, count),
        Arrays.copyOf(times, count),
        null,
        null,
        null,
        end);
  }

  /// The one size of all samples in bytes, if the table gives one.
  Optional<Integer> commonSize() {
    Box box = sizeTable();
    int size = box.type().equals("stsz") ? box.fields().getInt(Integer.BYTES) : 0;
    return size > 0 ? Optional.of(size) : Optional.empty();
  }

  private Box sizeTable() {
    return table.child("stsz").orElseGet(() -> table.need("stz2"));
  }

  private int count() {
    long count = Integer.toUnsignedLong(sizeTable().fields().getInt(Integer.BYTES * 2));
    if (count > MOST_SAMPLES) {
      throw new MalformedMedia("too many samples");
    }
    return (int) count;
  }

  private int[] sizes(int count) {
    Box box = sizeTable();
    ByteBuffer fields = box.fields();
    int common = fields.getInt(Integer.BYTES);
    fields.position(Integer.BYTES * 3);
    boolean compact = box.type().equals("stz2");
    if (!compact && common != 0) {
      return filled(count, common);
    }
    int bits = compact ? common & 0xff : Integer.SIZE;
    if (bits != 4 && bits != 8 && bits != 16 && bits != 32) {
      throw new MalformedMedia("sizes of " + bits + " bits");
    }
    if ((long) count * bits > (long) fields.remaining() * Byte.SIZE) {
      throw new MalformedMedia("fewer sizes than samples");
    }
    int[] sizes = new int[count];
    for (int i = 0; i < count; i++) {
      sizes[i] = size(fields, bits, i);
    }
    return sizes;
  }

  private static int[] filled(int count, int common) {
    if (common < 0) {
      throw new MalformedMedia("a sample of more than 2 GiB");
    }
    int[] sizes = new int[count];
    Arrays.fill(sizes, common);
    return sizes;
  }

  private static int size(ByteBuffer fields, int bits, int i) {
    int size =
        switch (bits) {
          case 4 -> {
            int both = fields.get(fields.position() + i / 2) & 0xff;
            yield i % 2 == 0 ? both >> 4 : both & 0xf;
          }
          case 8 -> fields.get() & 0xff;
          case 16 -> fields.getShort() & 0xffff;
          default -> fields.getInt();
        };
    if (size < 0) {
      throw new MalformedMedia("a sample of more than 2 GiB");
    }
    return size;
  }

  /// Fills in where samples lie, and says how many really lie in the file.
  private int locate(int[] sizes, long[] offsets, int[] descriptions) {
    var chunks = new Chunks(table);
    int sample = 0;
    while (sample < sizes.length && chunks.next()) {
      long offset = chunks.offset();
      for (long left = chunks.samples(); left > 0 && sample < sizes.length; left--) {
        if (!lies(offset, sizes[sample])) {
          return sample;
        }
        offsets[sample] = offset;
        descriptions[sample] = chunks.description();
        offset += sizes[sample];
        sample++;
      }
    }
    return sample;
  }

  private boolean lies(long offset, long size) {
    return offset >= 0 && offset <= fileSize && size <= fileSize - offset;
  }

  /// Fills in decoding times, and says the one after the last sample.
  private long decodeTimes(long[] times) {
    ByteBuffer fields = entries("stts");
    long runs = entryCount(fields, 2 * Integer.BYTES);
    long time = 0;
    long delta = 0;
    int sample = 0;
    for (long run = 0; run < runs && sample < times.length; run++) {
      long count = Integer.toUnsignedLong(fields.getInt());
      delta = duration(fields.getInt());
      for (long i = 0; i < count && sample < times.length; i++) {
        times[sample++] = time;
        time += delta;
      }
    }
    while (sample < times.length) {
      times[sample++] = time;
      time += delta;
    }
    return time;
  }

  /// Some writers store small negative steps; time never runs backwards.
  private static long duration(int stored) {
    return stored < 0 && stored > -0x1000_0000 ? 0 : Integer.toUnsignedLong(stored);
  }

  private int @Nullable [] compositionOffsets(int count) {
    if (table.child("ctts").isEmpty()) {
      return null;
    }
    ByteBuffer fields = entries("ctts");
    long runs = entryCount(fields, 2 * Integer.BYTES);
    int[] offsets = new int[count];
    int sample = 0;
    for (long run = 0; run < runs && sample < count; run++) {
      long length = Integer.toUnsignedLong(fields.getInt());
      int offset = fields.getInt();
      int past = (int) Math.min(count, sample + length);
      Arrays.fill(offsets, sample, past, offset);
      sample = past;
    }
    return offsets;
  }

  private @Nullable BitSet sync(int count) {
    if (table.child("stss").isEmpty()) {
      return null;
    }
    ByteBuffer fields = entries("stss");
    long listed = entryCount(fields, Integer.BYTES);
    var sync = new BitSet(count);
    for (long i = 0; i < listed; i++) {
      int number = fields.getInt();
      if (number >= 1 && number <= count) {
        sync.set(number - 1);
      }
    }
    return sync;
  }

  private ByteBuffer entries(String type) {
    ByteBuffer fields = table.need(type).fields();
    fields.getInt();
    return fields;
  }

  /// Reads the number of entries that follow and checks that they are there.
  static long entryCount(ByteBuffer fields, int entryBytes) {
    long count = Integer.toUnsignedLong(fields.getInt());
    if (count * entryBytes > fields.remaining()) {
      throw new MalformedMedia("fewer entries than promised");
    }
    return count;
  }
}
