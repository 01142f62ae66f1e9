package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;
import origin.storing.receiving.Digests;

class StoredDigestTest {
  private static final UploadId FILM = new UploadId("film");
  private static final int PART = 10_000;

  @TempDir private Path root;
  private final byte[] file = new byte[3 * PART];

  @BeforeEach
  void receiveInThreeParts() {
    new Random(1).nextBytes(file);
    var bytes = new FilesystemUploadBytes(root, ByteCount.ZERO);
    for (int at = 0; at < file.length; at += PART) {
      bytes.append(
          FILM,
          new ByteCount(file.length),
          new Part(new ByteCount(at), Optional.empty(), new ByteArrayInputStream(file, at, PART)));
    }
  }

  @Test
  void isTheSha256OfAllThatCame() throws IOException {
    var expected = Digests.sha256();
    expected.update(file);

    assertThat(digest()).contains(Digests.result(expected));
  }

  @Test
  void thereIsNoneOnceABitOfAnyPartIsAnother() throws IOException {
    for (int place : new int[] {0, PART - 1, PART, 2 * PART + 17, 3 * PART - 1}) {
      byte[] damaged = file.clone();
      damaged[place] ^= 1;
      Files.write(new SourceFolders(root).bytes(FILM), damaged);

      assertThat(digest()).as("damaged at %s", place).isEmpty();
    }
  }

  private Optional<Sha256> digest() throws IOException {
    return StoredDigest.of(new SourceFolders(root), FILM);
  }
}
