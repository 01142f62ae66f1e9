package origin.s3.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.UploadBytesBroken;
import origin.storing.receiving.Digests;

/// Keeps a part only if it matches its checksum: it waits in a file of this machine until that is
/// known, and then appears as one object.
final class WholeOrNothing implements Keeping {
  private final Stretches stretches;
  private final UploadId id;
  private final long before;
  private final Checksum expected;
  private final MessageDigest check;
  private final MessageDigest digest = Digests.sha256();
  private final long most;
  private final Path file;
  private final FileChannel channel;
  private long waiting;

  /// @param most how long the part may be
  WholeOrNothing(
      Stretches stretches, UploadId id, long before, Checksum expected, Path folder, long most) {
    this.stretches = stretches;
    this.id = id;
    this.before = before;
    this.expected = expected;
    this.check = Digests.by(expected.algorithm());
    this.most = most;
    try {
      this.file = Files.createTempFile(folder, "part-", "");
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException broken) {
      throw new UploadBytesBroken("no file for a part of upload " + id, broken);
    }
  }

  @Override
  public void add(byte[] bytes) {
    waiting += bytes.length;
    if (!wantsMore()) {
      return;
    }
    check.update(bytes);
    digest.update(bytes);
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot hold a part of upload " + id, broken);
    }
  }

  @Override
  public long held() {
    return before;
  }

  @Override
  public boolean wantsMore() {
    return waiting <= most;
  }

  @Override
  public Appended end(Ending ending) {
    try (channel) {
      return ending == Ending.COMPLETE && wantsMore() ? judged() : refused(ending);
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot read a part of upload " + id, broken);
    } finally {
      Scratch.delete(file);
    }
  }

  @Override
  public void abandon() {
    try {
      channel.close();
    } catch (IOException broken) {
      throw new UploadBytesBroken("cannot let go of a part of upload " + id, broken);
    } finally {
      Scratch.delete(file);
    }
  }

  private Appended refused(Ending ending) {
    var held = new ByteCount(before);
    return wantsMore() ? ending.told(before) : new Appended.DiskFull(held);
  }

  private Appended judged() throws IOException {
    if (!Checksum.of(expected.algorithm(), check.digest()).equals(expected)) {
      return new Appended.Mismatched(new ByteCount(before));
    }
    return waiting == 0 || stored(Digests.result(digest))
        ? new Appended.Kept(new ByteCount(before + waiting))
        : new Appended.TakenOver(new ByteCount(stretches.held(id)));
  }

  private boolean stored(Sha256 computed) throws IOException {
    String key = Stretches.key(id, before);
    var notes = Stretches.notes(computed);
    return FileObject.putFirst(stretches.bucket(), key, file, notes)
        || stretches.isThere(key, waiting, notes);
  }
}
