package origin.filesystem.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.UploadBytesBroken;
import origin.storing.receiving.Turns;

/// Bytes of uploads as files, in the folder where the originals stay.
///
/// Several processes may share the folder. Within one of them a newer part ends an older one; what
/// another process is changing cannot be ended from here: a part is [Appended.Busy] then, and
/// joining and erasing fail, to be tried again.
public final class FilesystemUploadBytes implements UploadBytes {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Turns<Reception> turns = new Turns<>(PATIENCE);
  private final SourceFolders folders;
  private final Place place;

  /// Opens a folder of originals, and makes it where there is none.
  ///
  /// @param root the folder
  /// @param reserve how much of the disk is never given to uploads
  /// @throws UploadBytesBroken when the folder cannot be made
  public FilesystemUploadBytes(Path root, ByteCount reserve) {
    this(root, reserve, Pace.DEFAULT);
  }

  FilesystemUploadBytes(Path root, ByteCount reserve, Pace pace) {
    this.folders = new SourceFolders(root);
    try {
      Files.createDirectories(root);
      this.place = new Place(folders, Claims.in(root), new Disk(root, reserve), pace);
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot make the folder of originals", broken);
    }
  }

  @Override
  public ByteCount held(UploadId id) {
    Optional<Reception> running = turns.running(id).flatMap(Turns.Turn::reception);
    try {
      return running.isPresent() ? running.get().settle() : stored(id);
    } catch (CompletionException ended) {
      return stored(id);
    }
  }

  @Override
  public Appended append(UploadId id, ByteCount length, Part part) {
    Optional<Turns<Reception>.Turn> taken = turns.take(id);
    if (taken.isEmpty()) {
      return new Appended.Busy(stored(id));
    }
    try (Turns<Reception>.Turn turn = taken.get()) {
      Reception reception = Reception.begin(place, id, part);
      turn.receives(reception);
      return reception.receive(length.minus(part.at()).value(), turn);
    } catch (CompletionException broken) {
      throw new UploadBytesBroken("cannot append to upload " + id, broken);
    }
  }

  @Override
  public void join(UploadId whole, List<UploadId> pieces) {
    try (FileLock _ = claimed(whole);
        PartFiles files = PartFiles.open(folders, whole)) {
      long begin = 0;
      for (UploadId piece : pieces) {
        begin += addPiece(files, begin, piece);
      }
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot join upload " + whole, broken);
    }
  }

  @Override
  public Optional<Sha256> digest(UploadId id) {
    try {
      return StoredDigest.of(folders, id);
    } catch (NoSuchFileException nothingThere) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot read upload " + id, broken);
    }
  }

  @Override
  public boolean storeOnce(UploadId read, UploadId same) {
    try (FileLock claim = place.claims().claim(same).orElse(null)) {
      return claim != null && SecondName.give(folders, read, same);
    } catch (IOException broken) {
      throw new UploadBytesBroken(
          "cannot store uploads " + read + " and " + same + " once", broken);
    }
  }

  @Override
  public void erase(UploadId id) {
    Turns<Reception>.Turn taken =
        turns.take(id).orElseThrow(() -> new UploadBytesBroken("upload " + id + " does not end"));
    try (Turns<Reception>.Turn _ = taken;
        FileLock _ = claimed(id)) {
      folders.remove(id);
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot erase upload " + id, broken);
    }
  }

  @Override
  public List<UploadId> untouchedSince(Instant since) {
    try {
      return folders.all().stream().filter(id -> isUntouched(id, since)).toList();
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot list what is stored", broken);
    }
  }

  @Override
  public ByteCount room() {
    try {
      return place.disk().room();
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot tell how much room there is", broken);
    }
  }

  /// What cannot be looked at counts as touched.
  private boolean isUntouched(UploadId id, Instant since) {
    try {
      return folders.changedAt(id).isBefore(since);
    } catch (IOException erasedMeanwhile) {
      return false;
    }
  }

  private long addPiece(PartFiles files, long begin, UploadId piece) throws IOException {
    try (FileChannel data = FileChannel.open(folders.bytes(piece), StandardOpenOption.READ);
        PartLedger ledger = PartLedger.read(folders.ledger(piece))) {
      long length = ledger.held(data.size());
      long from = files.held() - begin;
      if (from < length) {
        List<PartLedger.Entry> missing =
            ledger.upTo(length).stream().filter(entry -> entry.end() > from).toList();
        files.addAll(data, from, length, missing);
      }
      return length;
    }
  }

  private FileLock claimed(UploadId id) throws IOException {
    return place.claims().claim(id).orElseThrow(() -> new IOException("it is being changed"));
  }

  private ByteCount stored(UploadId id) {
    try {
      return new ByteCount(place.held(id));
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot tell how much of upload " + id + " is held", broken);
    }
  }
}
