package origin.filesystem.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The durable parts of one upload, in order.
///
/// A file of records of 16 bytes: where the part ends (8 bytes, big-endian), its CRC-32C (4), and a
/// CRC-32C of both (4). Records are added one at a time, each forced to disk, so that only the last
/// can be torn.
final class PartLedger implements AutoCloseable {
  static final int RECORD = 16;
  private static final int CHECKED = 12;

  private final FileChannel file;

  private PartLedger(FileChannel file) {
    this.file = file;
  }

  /// One part that is durable.
  ///
  /// @param end where in the upload it ends; it begins where the one before ends
  /// @param crc32c of its bytes
  record Entry(long end, int crc32c) {}

  /// Opens a ledger for adding, and makes an empty one where there is none.
  static PartLedger open(Path path) throws IOException {
    return new PartLedger(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /// Opens a ledger that is there for reading.
  static PartLedger read(Path path) throws IOException {
    return new PartLedger(FileChannel.open(path, StandardOpenOption.READ));
  }

  /// How much is durable: up to the end of the last whole record whose bytes are there.
  ///
  /// @param stored how many bytes the upload's file has
  long held(long stored) throws IOException {
    long count = countWithin(stored);
    return count == 0 ? 0 : entry(count - 1).map(Entry::end).orElseThrow();
  }

  /// Every part up to a place in the upload.
  List<Entry> upTo(long held) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long count = countWithin(held);
    for (long index = 0; index < count; index++) {
      entries.add(entry(index).orElseThrow(() -> new IOException("the ledger is damaged")));
    }
    return entries;
  }

  /// Forgets what is beyond a place in the upload, torn records with it.
  void cutBack(long held) throws IOException {
    file.truncate(countWithin(held) * RECORD);
  }

  /// Adds a part; when this returns, it is durable.
  void add(Entry entry) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(RECORD);
    bytes.putLong(entry.end()).putInt(entry.crc32c());
    bytes.putInt(check(bytes)).flip();
    long place = file.size();
    while (bytes.hasRemaining()) {
      file.write(bytes, place + bytes.position());
    }
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// How many records lead to a place in the upload. Looks from the end, where the torn ones are.
  private long countWithin(long place) throws IOException {
    for (long count = file.size() / RECORD; count > 0; count--) {
      Optional<Entry> entry = entry(count - 1);
      if (entry.isPresent() && entry.get().end() <= place) {
        return count;
      }
    }
    return 0;
  }

  private Optional<Entry> entry(long index) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(RECORD);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, index * RECORD + bytes.position()) < 0) {
        return Optional.empty();
      }
    }
    if (bytes.getInt(CHECKED) != check(bytes)) {
      return Optional.empty();
    }
    return Optional.of(new Entry(bytes.getLong(0), bytes.getInt(Long.BYTES)));
  }

  private static int check(ByteBuffer record) {
    CRC32C crc = new CRC32C();
    crc.update(record.slice(0, CHECKED));
    return (int) crc.getValue();
  }
}
