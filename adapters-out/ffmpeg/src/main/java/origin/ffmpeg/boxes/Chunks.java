package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;

/// Walks the chunks of a sample table: where each lies, how many samples it holds and which sample
/// entry describes them (`stco` or `co64`, and `stsc`).
final class Chunks {

  private static final int RUN_BYTES = 3 * Integer.BYTES;

  private final ByteBuffer offsets;
  private final boolean large;
  private final long count;
  private final ByteBuffer runs;
  private final long runCount;
  private long chunk;
  private long run;
  private long nextRunStarts;
  private long offset;
  private long samples;
  private int description = 1;

  Chunks(Box table) {
    large = table.child("stco").isEmpty();
    offsets = table.need(large ? "co64" : "stco").fields();
    offsets.getInt();
    count = SampleTableReader.entryCount(offsets, large ? Long.BYTES : Integer.BYTES);
    runs = table.need("stsc").fields();
    runs.getInt();
    runCount = SampleTableReader.entryCount(runs, RUN_BYTES);
    nextRunStarts = runCount == 0 ? Long.MAX_VALUE : Integer.toUnsignedLong(runs.getInt());
  }

  /// Goes to the next chunk; false after the last.
  boolean next() {
    if (chunk == count) {
      return false;
    }
    chunk++;
    while (chunk >= nextRunStarts) {
      samples = Integer.toUnsignedLong(runs.getInt());
      description = Math.max(1, runs.getInt());
      run++;
      nextRunStarts = run < runCount ? Integer.toUnsignedLong(runs.getInt()) : Long.MAX_VALUE;
    }
    offset = large ? offsets.getLong() : Integer.toUnsignedLong(offsets.getInt());
    return true;
  }

  /// Where the chunk begins in the file.
  long offset() {
    return offset;
  }

  /// How many samples the chunk promises.
  long samples() {
    return samples;
  }

  /// Which sample entry describes them, counted from 1.
  int description() {
    return description;
  }
}
