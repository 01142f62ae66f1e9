package origin.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.timeline.SourceFilesContract;
import origin.domain.timeline.SourceId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.upload.Part;
import origin.s3.S3Settings;
import origin.s3.S3Store;
import origin.s3.TestBucket;

class S3SourceFilesIT implements SourceFilesContract {
  private static final SourceId ID = new SourceId("original");

  private S3Settings settings;
  private S3Store store;

  @BeforeEach
  void open() {
    settings = TestBucket.fresh();
    store = S3Store.open(settings);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public SourceFiles sources() {
    return store.sources();
  }

  @Override
  public void store(SourceId id, byte[] bytes) {
    store(id, bytes, 8 << 20);
  }

  @Test
  void readsAcrossStretchesFromAnyPlace() {
    byte[] file = random(3_300_000);
    store(ID, file, 1_000_001);

    try (SourceReading reading = sources().open(ID)) {
      assertThat(reading.size()).isEqualTo(file.length);
      for (int[] part :
          new int[][] {
            {0, 3_300_000}, {999_990, 20}, {1_048_570, 10}, {2_000_000, 1_200_000}, {3_299_999, 9}
          }) {
        int end = Math.min(file.length, part[0] + part[1]);
        ByteBuffer into = ByteBuffer.allocate(part[1]);
        assertThat(reading.read(into, part[0])).isEqualTo(end - part[0]);
        assertThat(Arrays.copyOf(into.array(), end - part[0]))
            .isEqualTo(Arrays.copyOfRange(file, part[0], end));
      }
    }
  }

  @Test
  void aLargeNormalisedFormIsMadeOnceAndReadByEveryNode(@TempDir Path folder) throws IOException {
    store(ID, new byte[10], 10);
    byte[] form = random(20_000_000);
    sources().keepNormalised(ID, Files.write(folder.resolve("form"), form));

    try (S3Store another = S3Store.open(TestBucket.elsewhere(settings));
        SourceReading reading = another.sources().openNormalised(ID).orElseThrow()) {
      ByteBuffer into = ByteBuffer.allocate(form.length);
      assertThat(reading.read(into, 0)).isEqualTo(form.length);
      assertThat(into.array()).isEqualTo(form);
    }
  }

  @Test
  void aFileOfThisMachineGoesWithTheReading() throws IOException {
    byte[] file = random(2_500_000);
    store(ID, file, 1_000_000);

    SourceReading reading = sources().open(ID);
    assertThat(reading.asFile()).hasBinaryContent(file).isEqualTo(reading.asFile());
    reading.close();
    reading.close();

    assertThat(settings.scratch()).isEmptyDirectory();
  }

  @Test
  void aGlimpseOfALongOriginalLeavesOutItsMiddle() throws IOException {
    byte[] file = random(60_000_000);
    store(ID, file, 8 << 20);

    try (SourceReading reading = sources().open(ID)) {
      byte[] glimpse = Files.readAllBytes(reading.glimpse());
      assertThat(glimpse).hasSameSizeAs(file);
      assertThat(Arrays.copyOf(glimpse, 16 << 20)).isEqualTo(Arrays.copyOf(file, 16 << 20));
      assertThat(Arrays.copyOfRange(glimpse, file.length - (32 << 20), file.length))
          .isEqualTo(Arrays.copyOfRange(file, file.length - (32 << 20), file.length));
      assertThat(glimpse[30_000_000 - (5 << 20)]).isZero();
    }
    assertThat(settings.scratch()).isEmptyDirectory();
  }

  @Test
  void anOriginalThatWillNeverFitIsToldAtOnce() {
    store(ID, random(2_000), 2_000);
    var sources = new S3SourceFiles(store.bucket(), new Scratch(TestBucket.folder("small"), 1_000));

    try (SourceReading reading = sources.open(ID)) {
      assertThatThrownBy(reading::asFile).isInstanceOf(SourceUnavailable.class);
    }
  }

  @Test
  void anErasedOriginalTakesItsNormalisedFormAlong(@TempDir Path folder) throws IOException {
    store(ID, new byte[10], 10);
    sources().keepNormalised(ID, Files.writeString(folder.resolve("form"), "form"));

    store.uploads().erase(UploadId.of(ID));

    assertThat(sources().openNormalised(ID)).isEmpty();
  }

  private void store(SourceId id, byte[] bytes, int step) {
    var uploads =
        new S3UploadBytes(store.bucket(), new Scratch(TestBucket.folder("scratch"), 1), step);
    uploads.append(
        UploadId.of(id),
        new ByteCount(bytes.length),
        new Part(ByteCount.ZERO, Optional.empty(), new ByteArrayInputStream(bytes)));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
