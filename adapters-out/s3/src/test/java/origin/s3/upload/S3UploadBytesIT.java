package origin.s3.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.upload.UploadBytesContract;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.UploadBytesBroken;
import origin.s3.S3Settings;
import origin.s3.S3Store;
import origin.s3.TestBucket;
import origin.s3server.LocalS3;
import origin.storing.receiving.Digests;

class S3UploadBytesIT implements UploadBytesContract {
  private static final UploadId ID = new UploadId("upload");

  private S3Settings settings;
  private S3Store store;
  private UploadBytes bytes;

  @BeforeEach
  void open() {
    settings = TestBucket.fresh();
    store = S3Store.open(settings);
    bytes = store.uploads();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public UploadBytes bytes() {
    return bytes;
  }

  @Override
  public boolean canBeFull() {
    return false;
  }

  @Override
  public boolean storesOnce() {
    return false;
  }

  @Override
  public void fillDisk() {
    throw new AssertionError("a bucket has no end");
  }

  @Override
  public void clearDisk() {
    throw new AssertionError("a bucket has no end");
  }

  @Test
  void anUploadGoesOnAtAnotherNode() {
    byte[] file = file(20_000_000);
    append(bytes, 0, file, 9_000_000);

    try (S3Store another = S3Store.open(TestBucket.elsewhere(settings))) {
      assertThat(another.uploads().held(ID)).isEqualTo(new ByteCount(9_000_000));
      append(another.uploads(), 9_000_000, file, file.length);
      assertThat(another.uploads().digest(ID)).contains(digest(file));
    }
    assertThat(bytes.held(ID)).isEqualTo(new ByteCount(file.length));
  }

  @Test
  void nodesThatReceiveTheSameUploadAtOnceMakeOneFileOfIt() {
    byte[] file = file(3_000_000);
    List<S3UploadBytes> nodes =
        List.of(
            new S3UploadBytes(store.bucket(), scratch(), 100_000),
            new S3UploadBytes(store.bucket(), scratch(), 70_000),
            new S3UploadBytes(store.bucket(), scratch(), 130_000));

    Crowd.of(
        3,
        node -> {
          long held = nodes.get(node).held(ID).value();
          while (held < file.length) {
            append(nodes.get(node), held, file, file.length);
            held = nodes.get(node).held(ID).value();
          }
          return node;
        });

    assertThat(bytes.held(ID)).isEqualTo(new ByteCount(file.length));
    assertThat(bytes.digest(ID)).contains(digest(file));
  }

  @Test
  void aNodeThatReceivesWhileAnotherErasesLeavesNothing() {
    byte[] file = file(300_000);
    S3UploadBytes here = new S3UploadBytes(store.bucket(), scratch(), 100_000);
    ErasedMidway source =
        new ErasedMidway(
            file,
            150_000,
            () -> {
              await(() -> bytes.held(ID).value() == 100_000);
              bytes.erase(ID);
            });

    Appended outcome = here.append(ID, new ByteCount(file.length), part(0, source));

    assertThat(outcome).isEqualTo(new Appended.TakenOver(ByteCount.ZERO));
    assertThat(store.bucket().list(Stretches.all(ID))).isEmpty();
  }

  @Test
  void aServerThatGoesAwayMidwayCostsNothingThatWasTold() {
    byte[] file = file(300_000);
    try (LocalS3 server = LocalS3.start(TestBucket.folder("away")).withBucket("origin");
        S3Store own = S3Store.open(TestBucket.settings(server, "origin"))) {
      UploadBytes uploads = own.uploads();
      append(uploads, 0, file, 100_000);

      server.stop();
      assertThatThrownBy(() -> append(uploads, 100_000, file, file.length))
          .isInstanceOf(UploadBytesBroken.class);
      server.startAgain();

      assertThat(uploads.held(ID)).isEqualTo(new ByteCount(100_000));
      append(uploads, 100_000, file, file.length);
      assertThat(uploads.digest(ID)).contains(digest(file));
    }
  }

  private static final class ErasedMidway extends ByteArrayInputStream {
    private final int when;
    private final Runnable erase;
    private boolean erased;

    ErasedMidway(byte[] file, int when, Runnable erase) {
      super(file);
      this.when = when;
      this.erase = erase;
    }

    @Override
    public synchronized int read(byte[] into, int from, int most) {
      if (!erased && pos >= when) {
        erased = true;
        erase.run();
      }
      return super.read(into, from, Math.min(most, 10_000));
    }
  }

  private static void append(UploadBytes to, long at, byte[] file, int end) {
    to.append(
        ID,
        new ByteCount(file.length),
        part(at, new ByteArrayInputStream(file, (int) at, end - (int) at)));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static Part part(long at, ByteArrayInputStream bytes) {
    return new Part(new ByteCount(at), Optional.empty(), bytes);
  }

  private static Scratch scratch() {
    return new Scratch(TestBucket.folder("scratch"), 1 << 20);
  }

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    return file;
  }

  private static Sha256 digest(byte[] file) {
    var digest = Digests.sha256();
    digest.update(file);
    return Digests.result(digest);
  }
}
