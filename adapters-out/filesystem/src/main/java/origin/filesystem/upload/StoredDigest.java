package origin.filesystem.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.storing.receiving.Digests;

/// Reads what is held of an upload once more, computes the digest of the whole, and compares each
/// part with the checksum from when it was received.
final class StoredDigest {
  private static final int BUFFER = 1 << 20;

  private final FileChannel data;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final MessageDigest whole = Digests.sha256();
  private final CRC32C part = new CRC32C();

  private StoredDigest(FileChannel data) {
    this.data = data;
  }

  /// The digest; empty when nothing is held, or a part is not what was received.
  static Optional<Sha256> of(SourceFolders folders, UploadId id) throws IOException {
    try (FileChannel data = FileChannel.open(folders.bytes(id), StandardOpenOption.READ);
        PartLedger ledger = PartLedger.read(folders.ledger(id))) {
      List<PartLedger.Entry> parts = ledger.upTo(ledger.held(data.size()));
      StoredDigest digest = new StoredDigest(data);
      return !parts.isEmpty() && digest.agrees(parts)
          ? Optional.of(Digests.result(digest.whole))
          : Optional.empty();
    }
  }

  private boolean agrees(List<PartLedger.Entry> parts) throws IOException {
    long begin = 0;
    for (PartLedger.Entry entry : parts) {
      read(begin, entry.end());
      if ((int) part.getValue() != entry.crc32c()) {
        return false;
      }
      part.reset();
      begin = entry.end();
    }
    return true;
  }

  private void read(long begin, long end) throws IOException {
    long place = begin;
    while (place < end) {
      buffer.clear().limit((int) Math.min(BUFFER, end - place));
      int count = data.read(buffer, place);
      if (count < 0) {
        throw new IOException("the file is shorter than its ledger tells");
      }
      buffer.flip();
      whole.update(buffer.duplicate());
      part.update(buffer);
      place += count;
    }
  }
}
