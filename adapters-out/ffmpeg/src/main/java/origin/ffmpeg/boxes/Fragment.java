package origin.ffmpeg.boxes;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The head of a movie fragment of one track (`moof`, ISO/IEC 14496-12 section 8.8); the samples'
/// bytes follow it in one `mdat`.
///
/// @param number counts fragments from 1
/// @param decodeTime when the first sample is decoded
/// @param description which sample entry describes them, counted from 1
/// @param samples at least one
public record Fragment(int number, long decodeTime, int description, List<Sample> samples) {

  private static final int TRACK = 1;
  private static final int BASE_IS_MOOF = 0x02_0000;
  private static final int DESCRIPTION_PRESENT = 0x00_0002;
  private static final int DATA_OFFSET_AND_ALL_FIELDS = 0x00_0f01;
  private static final long SYNC = 0x0200_0000;
  private static final long NOT_SYNC = 0x0101_0000;
  private static final int BOX_HEADER = 8;
  private static final int VERSION_AND_FLAGS = 4;

  public Fragment {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a fragment has samples");
    }
  }

  /// One sample of a fragment.
  ///
  /// @param duration until the next one is decoded
  /// @param size bytes
  /// @param sync whether decoding may begin here
  /// @param shownAfter how long after decoding it is shown; may be negative
  public record Sample(long duration, int size, boolean sync, int shownAfter) {}

  /// Reads back the head of a segment that consists of [#head()] and its samples.
  ///
  /// @throws MalformedMedia if it is anything else, or not all of it
  public static Fragment read(ByteBuffer segment) {
    try {
      Fragment read = readLoosely(Box.all(segment));
      byte[] head = read.head();
      boolean whole = segment.remaining() == head.length + read.dataSize();
      if (!whole || !segment.slice(segment.position(), head.length).equals(ByteBuffer.wrap(head))) {
        throw new MalformedMedia("not one fragment and its samples");
      }
      return read;
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException cutShort) {
      throw new MalformedMedia("a box ends too early", cutShort);
    }
  }

  private static Fragment readLoosely(List<Box> boxes) {
    Box moof =
        boxes.stream()
            .filter(box -> box.type().equals("moof"))
            .findFirst()
            .orElseThrow(() -> new MalformedMedia("no fragment"));
    Box traf = moof.need("traf");
    int number = moof.need("mfhd").fields().position(VERSION_AND_FLAGS).getInt();
    int description = traf.need("tfhd").fields().position(2 * VERSION_AND_FLAGS).getInt();
    long decodeTime = traf.need("tfdt").fields().position(VERSION_AND_FLAGS).getLong();
    ByteBuffer run = traf.need("trun").fields().position(3 * VERSION_AND_FLAGS);
    List<Sample> samples = new ArrayList<>();
    while (run.hasRemaining()) {
      samples.add(
          new Sample(
              Integer.toUnsignedLong(run.getInt()),
              run.getInt(),
              run.getInt() == SYNC,
              run.getInt()));
    }
    return new Fragment(number, decodeTime, description, samples);
  }

  /// The bytes of each sample of a segment that was read.
  ///
  /// @param segment the segment, of which this is the head
  public List<ByteBuffer> data(ByteBuffer segment) {
    int at = segment.position() + head().length;
    List<ByteBuffer> data = new ArrayList<>();
    for (Sample sample : samples) {
      data.add(segment.slice(at, sample.size()));
      at += sample.size();
    }
    return data;
  }

  /// The bytes of `moof` and the header of `mdat`, which the samples' own bytes follow.
  public byte[] head() {
    int size = moof(0).length;
    return new BoxWriter()
        .bytes(moof(size + BOX_HEADER))
        .u32(BOX_HEADER + dataSize())
        .type("mdat")
        .toBytes();
  }

  /// Bytes of all samples.
  public long dataSize() {
    return samples.stream().mapToLong(Sample::size).sum();
  }

  private byte[] moof(int dataOffset) {
    return new BoxWriter()
        .box(
            "moof",
            moof ->
                moof.fullBox("mfhd", 0, 0, mfhd -> mfhd.u32(number))
                    .box("traf", traf -> traf(traf, dataOffset)))
        .toBytes();
  }

  private void traf(BoxWriter traf, int dataOffset) {
    traf.fullBox(
            "tfhd", 0, BASE_IS_MOOF | DESCRIPTION_PRESENT, tfhd -> tfhd.u32(TRACK).u32(description))
        .fullBox("tfdt", 1, 0, tfdt -> tfdt.u64(decodeTime))
        .fullBox("trun", 1, DATA_OFFSET_AND_ALL_FIELDS, trun -> run(trun, dataOffset));
  }

  private void run(BoxWriter trun, int dataOffset) {
    trun.u32(samples.size()).u32(dataOffset);
    for (Sample sample : samples) {
      trun.u32(sample.duration())
          .u32(sample.size())
          .u32(sample.sync() ? SYNC : NOT_SYNC)
          .u32(sample.shownAfter());
    }
  }
}
