package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.upload.ByteCount;
import origin.filesystem.AnotherProcess;
import origin.storing.receiving.Digests;

/// Kills a process in the middle of an upload, again and again, as `kill -9` does.
class KilledReceiverIT {
  private static final long LENGTH = 50_000_000;
  private static final int KILLS = Integer.getInteger("origin.kills", 3);

  @TempDir private Path root;

  @Test
  void losesNothingThatWasAcknowledgedAndEndsWithTheSameBytes()
      throws IOException, InterruptedException {
    Random chance = new Random(7);
    long acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = killAfter(1 + chance.nextInt(4), acknowledged);
      assertThat(uploads().held(Receiver.UPLOAD).value())
          .as("what was acknowledged is held")
          .isGreaterThanOrEqualTo(acknowledged)
          .isLessThan(LENGTH);
    }

    assertThat(receiver().waitFor()).isZero();

    FilesystemUploadBytes uploads = uploads();
    assertThat(uploads.held(Receiver.UPLOAD)).isEqualTo(new ByteCount(LENGTH));
    assertThat(uploads.digest(Receiver.UPLOAD)).contains(Digests.result(sent()));
  }

  /// Lets a process acknowledge some parts, and kills it while it receives the next.
  ///
  /// @return how much it has acknowledged
  private long killAfter(int parts, long before) throws IOException, InterruptedException {
    Process process = receiver();
    long acknowledged = before;
    try (BufferedReader told = process.inputReader(StandardCharsets.US_ASCII)) {
      for (int part = 0; part < parts; part++) {
        acknowledged = Long.parseLong(told.readLine());
      }
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  private Process receiver() throws IOException {
    List<String> command =
        AnotherProcess.command(Receiver.class, root.toString(), Long.toString(LENGTH));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private FilesystemUploadBytes uploads() {
    return new FilesystemUploadBytes(root, ByteCount.ZERO);
  }

  private static MessageDigest sent() {
    MessageDigest digest = Digests.sha256();
    Sender sender = new Sender(0);
    byte[] buffer = new byte[8_192];
    long left = LENGTH;
    while (left > 0) {
      int count = sender.read(buffer, 0, (int) Math.min(buffer.length, left));
      digest.update(buffer, 0, count);
      left -= count;
    }
    return digest;
  }
}
