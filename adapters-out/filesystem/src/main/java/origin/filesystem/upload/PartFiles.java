package origin.filesystem.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.CRC32C;
import origin.domain.upload.UploadId;

/// An upload's files while bytes are added to them, by whoever has claimed the upload. Used by one
/// thread; closing forgets what is not forced.
///
/// Bytes are first forced to disk and then entered in the ledger, which is forced too: only then
/// are they held. One such step may run while the next bytes are written.
final class PartFiles implements AutoCloseable {
  private final FileChannel data;
  private final PartLedger ledger;
  private final CRC32C crc = new CRC32C();
  private volatile long held;
  private long written;
  private long entered;
  private CompletableFuture<Void> step = CompletableFuture.completedFuture(null);

  private PartFiles(FileChannel data, PartLedger ledger) {
    this.data = data;
    this.ledger = ledger;
  }

  /// Opens an upload's files where they end, and makes them where there are none. What a kill left
  /// behind the end is cut off.
  static PartFiles open(SourceFolders folders, UploadId id) throws IOException {
    folders.make(id);
    PartLedger ledger = PartLedger.open(folders.ledger(id));
    try {
      PartFiles files = new PartFiles(openData(folders, id), ledger);
      files.cutBack(ledger.held(files.data.size()));
      return files;
    } catch (IOException | RuntimeException broken) {
      ledger.close();
      throw broken;
    }
  }

  private static FileChannel openData(SourceFolders folders, UploadId id) throws IOException {
    FileChannel data =
        FileChannel.open(
            folders.bytes(id),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    SourceFolders.forceNames(folders.folder(id));
    return data;
  }

  /// How much is durable. May be asked by any thread.
  long held() {
    return held;
  }

  /// How much was written and is not on its way to disk yet.
  long loose() {
    return written - entered;
  }

  void write(byte[] bytes, int from, int length) throws IOException {
    crc.update(bytes, from, length);
    ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
    while (rest.hasRemaining()) {
      written += data.write(rest, written);
    }
  }

  /// Begins to make durable what was written, after waiting for the step before.
  void beginStep() throws IOException {
    awaitStep();
    if (loose() == 0) {
      return;
    }
    entered = written;
    PartLedger.Entry entry = new PartLedger.Entry(entered, (int) crc.getValue());
    crc.reset();
    step = CompletableFuture.runAsync(() -> enter(entry), Thread.ofPlatform().daemon()::start);
  }

  /// Makes durable what was written.
  void settle() throws IOException {
    beginStep();
    awaitStep();
  }

  /// Forgets what was written and is not held.
  void cutBack() throws IOException {
    try {
      step.join();
    } catch (CompletionException failed) {
      // What the step did not enter is cut off now.
    }
    cutBack(held);
  }

  /// Adds a stretch of another upload, with the parts it was received in.
  ///
  /// @param piece the other upload's bytes
  /// @param from where in it the stretch begins
  /// @param to where it ends
  /// @param entries its parts, places counted in the other upload
  void addAll(FileChannel piece, long from, long to, Iterable<PartLedger.Entry> entries)
      throws IOException {
    long shift = written - from;
    data.position(written);
    long place = from;
    while (place < to) {
      place += piece.transferTo(place, to - place, data);
    }
    data.force(false);
    for (PartLedger.Entry entry : entries) {
      ledger.add(new PartLedger.Entry(shift + entry.end(), entry.crc32c()));
    }
    cutBack(shift + to);
  }

  @Override
  public void close() throws IOException {
    try (ledger) {
      data.close();
    }
  }

  private void enter(PartLedger.Entry entry) {
    try {
      data.force(false);
      ledger.add(entry);
      held = entry.end();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void awaitStep() throws IOException {
    try {
      step.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof UncheckedIOException broken) {
        throw broken.getCause();
      }
      throw failed;
    }
  }

  private void cutBack(long durable) throws IOException {
    ledger.cutBack(durable);
    data.truncate(durable);
    crc.reset();
    held = durable;
    written = durable;
    entered = durable;
  }
}
