package origin.s3.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;
import origin.s3.bucket.Bucket;

/// An original as it lies in the bucket, read in ranges. Small readings are served from the last
/// few blocks, because what is read next mostly lies near.
final class S3Reading implements SourceReading {
  private static final int BLOCK = 1 << 20;
  private static final int BLOCKS = 8;
  private static final int PIECE = 8 << 20;

  /// Containers tell what they hold at the beginning, and long films' tables may stand at the end.
  private static final int GLIMPSE_OF_THE_BEGINNING = 16 << 20;

  private static final int GLIMPSE_OF_THE_END = 32 << 20;

  private final SourceId source;
  private final Bucket bucket;
  private final Scratch scratch;
  private final NavigableMap<Long, Stretch> stretches = new TreeMap<>();
  private final Map<Long, byte[]> blocks = new LinkedHashMap<>(BLOCKS, 0.75f, true);
  private final long size;
  private @Nullable Path file;
  private @Nullable Path glimpse;

  /// @param stretches without a hole, at least one
  S3Reading(SourceId source, Bucket bucket, Scratch scratch, List<Stretch> stretches) {
    this.source = source;
    this.bucket = bucket;
    this.scratch = scratch;
    stretches.forEach(stretch -> this.stretches.put(stretch.begin(), stretch));
    this.size = stretches.getLast().end();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(ByteBuffer into, long position) {
    int begun = into.position();
    long at = position;
    while (into.hasRemaining() && at < size) {
      if (into.remaining() >= BLOCK) {
        byte[] piece = fetch(at, (int) Math.min(Math.min(into.remaining(), PIECE), size - at));
        into.put(piece);
        at += piece.length;
      } else {
        at += copyFromBlock(into, at);
      }
    }
    return into.position() - begun;
  }

  @Override
  public synchronized Path asFile() {
    if (file == null) {
      file = fetched(size, size);
    }
    return file;
  }

  @Override
  public synchronized Path glimpse() {
    if (size <= GLIMPSE_OF_THE_BEGINNING + GLIMPSE_OF_THE_END) {
      return asFile();
    }
    if (glimpse == null) {
      glimpse = fetched(GLIMPSE_OF_THE_BEGINNING, size - GLIMPSE_OF_THE_END);
    }
    return glimpse;
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      scratch.takeBack(file, size);
      file = null;
    }
    if (glimpse != null) {
      scratch.takeBack(glimpse, GLIMPSE_OF_THE_BEGINNING + GLIMPSE_OF_THE_END);
      glimpse = null;
    }
  }

  private int copyFromBlock(ByteBuffer into, long at) {
    long number = at / BLOCK;
    byte[] block = block(number);
    int within = (int) (at % BLOCK);
    int count = Math.min(into.remaining(), block.length - within);
    into.put(block, within, count);
    return count;
  }

  private byte[] block(long number) {
    synchronized (blocks) {
      byte[] known = blocks.get(number);
      if (known != null) {
        return known;
      }
    }
    long begin = number * BLOCK;
    ByteBuffer fresh = ByteBuffer.allocate((int) Math.min(BLOCK, size - begin));
    while (fresh.hasRemaining()) {
      fresh.put(fetch(begin + fresh.position(), fresh.remaining()));
    }
    synchronized (blocks) {
      blocks.put(number, fresh.array());
      if (blocks.size() > BLOCKS) {
        blocks.remove(blocks.keySet().iterator().next());
      }
    }
    return fresh.array();
  }

  /// Bytes from one stretch, as many as it has and are wanted.
  private byte[] fetch(long at, int most) {
    Stretch stretch = stretches.floorEntry(at).getValue();
    int count = (int) Math.min(most, stretch.end() - at);
    Optional<byte[]> bytes = bucket.take(stretch.key(), at - stretch.begin(), count);
    if (bytes.isEmpty()) {
      throw new SourceMissing(source);
    }
    if (bytes.get().length != count) {
      throw new SourceUnavailable(source);
    }
    return bytes.get();
  }

  /// A file of the bytes before `gap` and from `gapEnd` on; zeroes, which take no room, between
  /// them.
  private Path fetched(long gap, long gapEnd) {
    long room = gap + size - gapEnd;
    try {
      Path lent = scratch.lend(room);
      try (FileChannel out = FileChannel.open(lent, StandardOpenOption.WRITE)) {
        copy(0, gap, out);
        copy(gapEnd, size, out);
        return lent;
      } catch (IOException | RuntimeException broken) {
        scratch.takeBack(lent, room);
        throw broken;
      }
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  private void copy(long from, long to, FileChannel out) throws IOException {
    for (long at = from; at < to; ) {
      byte[] piece = fetch(at, (int) Math.min(PIECE, to - at));
      at += out.write(ByteBuffer.wrap(piece), at);
    }
  }
}
