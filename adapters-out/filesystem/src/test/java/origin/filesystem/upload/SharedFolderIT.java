package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.filesystem.AnotherProcess;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.storing.receiving.Digests;

/// Two processes over one folder.
class SharedFolderIT {
  private static final UploadId UPLOAD = new UploadId("shared");
  private static final ByteCount LENGTH = new ByteCount(10);

  @TempDir private Path root;
  private FilesystemUploadBytes bytes;

  @BeforeEach
  void open() {
    bytes = new FilesystemUploadBytes(root, ByteCount.ZERO);
  }

  @Test
  void whatOneProcessReceivesNoOtherChanges() throws IOException, InterruptedException {
    CompletableFuture<Appended> running;
    try (PipedOutputStream client = new PipedOutputStream()) {
      running = receive(new PipedInputStream(client));
      client.write(new byte[5]);
      client.flush();
      awaitHeld(5);
      lookAtIt();

      assertThat(inAnotherProcess("append", "5")).isEqualTo("Busy[held=5]");
      assertThat(inAnotherProcess("erase", "0")).isEqualTo("UploadBytesBroken");

      client.write(new byte[5]);
    }
    assertThat(running.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(new Appended.Kept(LENGTH));
    assertThat(bytes.digest(UPLOAD)).contains(Digests.result(tenZeroes()));
  }

  @Test
  void whatOneProcessHasReceivedAnotherGoesOnWith() throws IOException, InterruptedException {
    bytes.append(UPLOAD, LENGTH, part(0, new ByteArrayInputStream(new byte[5])));

    assertThat(inAnotherProcess("append", "5")).isEqualTo("Kept[held=10]");
    assertThat(bytes.held(UPLOAD)).isEqualTo(LENGTH);
    assertThat(inAnotherProcess("erase", "0")).isEqualTo("erased");
    assertThat(bytes.held(UPLOAD)).isEqualTo(ByteCount.ZERO);
  }

  /// Opens and closes the upload's files, as those do who want to know how far it is.
  private void lookAtIt() {
    FilesystemUploadBytes another = new FilesystemUploadBytes(root, ByteCount.ZERO);
    assertThat(another.held(UPLOAD).value()).isEqualTo(5);
    assertThat(bytes.digest(UPLOAD)).isPresent();
  }

  private CompletableFuture<Appended> receive(PipedInputStream client) {
    CompletableFuture<Appended> outcome = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> outcome.complete(bytes.append(UPLOAD, LENGTH, part(0, client))));
    return outcome;
  }

  private void awaitHeld(long held) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (bytes.held(UPLOAD).value() != held) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
    }
  }

  private String inAnotherProcess(String does, String at) throws IOException, InterruptedException {
    return AnotherProcess.run(Neighbour.class, root.toString(), does, at);
  }

  private static Part part(long at, InputStream stream) {
    return new Part(new ByteCount(at), Optional.empty(), stream);
  }

  private static MessageDigest tenZeroes() {
    MessageDigest digest = Digests.sha256();
    digest.update(new byte[10]);
    return digest;
  }
}
