package origin.contracts.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;

/// The promises of [UploadBytes].
public interface UploadBytesContract {
  /// How long a test waits for what must happen.
  Duration PATIENCE = Duration.ofSeconds(30);

  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, or another over the same bytes
  UploadBytes bytes();

  /// Whether the room has an end that a test can bring about.
  ///
  /// @return false where it has none; the next two are not called then
  default boolean canBeFull() {
    return true;
  }

  /// Whether bytes that two uploads hold can be stored once.
  ///
  /// @return false where the store has no way to
  default boolean storesOnce() {
    return true;
  }

  /// From now on there is no room.
  void fillDisk();

  /// From now on there is room again.
  void clearDisk();

  @Test
  default void anUploadThatNothingCameForHoldsNothing() {
    assertThat(bytes().held(new UploadId("a"))).isEqualTo(ByteCount.ZERO);
    assertThat(bytes().digest(new UploadId("a"))).isEmpty();
  }

  @Test
  default void partsFollowEachOther() {
    byte[] file = file(300_000);

    assertThat(append("a", 0, file.length, new Wire().sends(cut(file, 0, 100_000)).ends()))
        .isEqualTo(new Appended.Kept(new ByteCount(100_000)));
    assertThat(
            append("a", 100_000, file.length, new Wire().sends(cut(file, 100_000, 300_000)).ends()))
        .isEqualTo(new Appended.Kept(new ByteCount(300_000)));

    assertThat(held("a")).isEqualTo(300_000);
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void anEmptyPartChangesNothing() {
    assertThat(append("a", 0, 10, new Wire().ends())).isEqualTo(new Appended.Kept(ByteCount.ZERO));
    assertThat(held("a")).isZero();
  }

  @Test
  default void aPartThatBeginsElsewhereIsNotRead() {
    append("a", 0, 10, new Wire().sends(file(5)).ends());

    assertThat(append("a", 0, 10, new Wire())).isEqualTo(new Appended.Elsewhere(new ByteCount(5)));
    assertThat(append("a", 6, 10, new Wire())).isEqualTo(new Appended.Elsewhere(new ByteCount(5)));
  }

  @Test
  default void whatIsLongerThanTheUploadIsNeverTakenForWhole() {
    byte[] file = file(200_000);

    for (int beyond : List.of(1, 100_000)) {
      Appended refused = append("a", 0, file.length, new Wire().sends(file).sends(file(beyond)));

      assertThat(refused).isEqualTo(new Appended.Beyond(bytes().held(new UploadId("a"))));
      assertThat(held("a")).isLessThan(file.length);
      assertThat(rest("a", file)).isEqualTo(new Appended.Kept(new ByteCount(file.length)));
      assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
      bytes().erase(new UploadId("a"));
    }
  }

  @Test
  default void nothingIsAddedToAnUploadThatIsFull() {
    byte[] file = file(10);
    append("a", 0, 10, new Wire().sends(file).ends());

    assertThat(append("a", 10, 10, new Wire().sends(file(1))))
        .isEqualTo(new Appended.Beyond(new ByteCount(10)));
    assertThat(append("a", 10, 10, new Wire().ends()))
        .isEqualTo(new Appended.Kept(new ByteCount(10)));
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void aPartWithAChecksumThatIsTooLongIsDiscarded() {
    byte[] file = file(10);
    Checksum checksum = checksum(Checksum.Algorithm.SHA1, file);

    assertThat(append("a", 0, 10, checksum, new Wire().sends(file).sends(file(1))))
        .isEqualTo(new Appended.Beyond(ByteCount.ZERO));
    assertThat(held("a")).isZero();
  }

  @Test
  default void allThatCameIsHeldWhenTheConnectionBreaksInsteadOfEnding() {
    byte[] file = file(10);

    assertThat(append("a", 0, 10, new Wire().sends(file).breaks()))
        .isEqualTo(new Appended.BrokenOff(new ByteCount(10)));
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void aBrokenConnectionCostsNothingThatCame() {
    byte[] file = file(200_000);

    assertThat(append("a", 0, file.length, new Wire().sends(cut(file, 0, 150_001)).breaks()))
        .isEqualTo(new Appended.BrokenOff(new ByteCount(150_001)));
    append("a", 150_001, file.length, new Wire().sends(cut(file, 150_001, 200_000)).ends());

    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void aPartThatMatchesItsChecksumIsKept() {
    byte[] file = file(70_000);

    for (Checksum.Algorithm algorithm : Checksum.Algorithm.values()) {
      String id = algorithm.header();
      assertThat(
              append(id, 0, file.length, checksum(algorithm, file), new Wire().sends(file).ends()))
          .isEqualTo(new Appended.Kept(new ByteCount(file.length)));
      assertThat(bytes().digest(new UploadId(id))).contains(digest(file));
    }
  }

  @Test
  default void aPartThatDoesNotMatchItsChecksumIsDiscardedAlone() {
    byte[] file = file(70_000);
    byte[] damaged = file.clone();
    damaged[69_999] ^= 1;
    Checksum second = checksum(Checksum.Algorithm.SHA1, cut(file, 30_000, 70_000));
    append("a", 0, file.length, new Wire().sends(cut(file, 0, 30_000)).ends());

    assertThat(
            append(
                "a",
                30_000,
                file.length,
                second,
                new Wire().sends(cut(damaged, 30_000, 70_000)).ends()))
        .isEqualTo(new Appended.Mismatched(new ByteCount(30_000)));
    assertThat(held("a")).isEqualTo(30_000);
    assertThat(
            append(
                "a",
                30_000,
                file.length,
                second,
                new Wire().sends(cut(file, 30_000, 70_000)).ends()))
        .isEqualTo(new Appended.Kept(new ByteCount(70_000)));
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void aPartWithAChecksumThatBreaksOffIsDiscarded() {
    byte[] file = file(1_000);

    assertThat(
            append(
                "a",
                0,
                file.length,
                checksum(Checksum.Algorithm.SHA256, file),
                new Wire().sends(cut(file, 0, 999)).breaks()))
        .isEqualTo(new Appended.BrokenOff(ByteCount.ZERO));
    assertThat(held("a")).isZero();
  }

  @Test
  default void whatCameOfARunningPartIsToldAsHeld() {
    byte[] file = file(50_000);
    Wire wire = new Wire().sends(cut(file, 0, 20_000));
    CompletableFuture<Appended> running = start("a", 0, file.length, wire);

    await(() -> held("a") == 20_000);
    wire.sends(cut(file, 20_000, 50_000)).ends();

    assertThat(outcome(running)).isEqualTo(new Appended.Kept(new ByteCount(50_000)));
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void aNewerPartEndsAnOlderOneThatHangs() {
    byte[] file = file(50_000);
    CompletableFuture<Appended> hanging =
        start("a", 0, file.length, new Wire().sends(cut(file, 0, 20_000)));
    await(() -> held("a") == 20_000);

    Appended newer =
        append("a", 20_000, file.length, new Wire().sends(cut(file, 20_000, 50_000)).ends());

    assertThat(newer).isEqualTo(new Appended.Kept(new ByteCount(50_000)));
    assertThat(outcome(hanging)).isEqualTo(new Appended.TakenOver(new ByteCount(20_000)));
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void uploadsDoNotWaitForEachOther() {
    CompletableFuture<Appended> hanging = start("a", 0, 10, new Wire().sends(file(5)));
    await(() -> held("a") == 5);

    assertThat(append("b", 0, 10, new Wire().sends(file(10)).ends()))
        .isEqualTo(new Appended.Kept(new ByteCount(10)));

    bytes().erase(new UploadId("a"));
    outcome(hanging);
  }

  @Test
  default void piecesBecomeOneHoweverOftenItIsAsked() {
    byte[] file = file(400_000);
    List<UploadId> pieces = List.of(new UploadId("p1"), new UploadId("p2"), new UploadId("p3"));
    append("p1", 0, 100_000, new Wire().sends(cut(file, 0, 100_000)).ends());
    append("p2", 0, 1, new Wire().sends(cut(file, 100_000, 100_001)).ends());
    append("p3", 0, 299_999, new Wire().sends(cut(file, 100_001, 250_000)).breaks());
    append("p3", 149_999, 299_999, new Wire().sends(cut(file, 250_000, 400_000)).ends());

    bytes().join(new UploadId("whole"), pieces);
    bytes().join(new UploadId("whole"), pieces);

    assertThat(held("whole")).isEqualTo(400_000);
    assertThat(bytes().digest(new UploadId("whole"))).contains(digest(file));
    assertThat(bytes().digest(new UploadId("p1"))).contains(digest(cut(file, 0, 100_000)));
  }

  @Test
  default void erasingLeavesNothingAndErasingTwiceIsOnce() {
    append("a", 0, 10, new Wire().sends(file(10)).ends());

    bytes().erase(new UploadId("a"));
    bytes().erase(new UploadId("a"));

    assertThat(held("a")).isZero();
    assertThat(bytes().digest(new UploadId("a"))).isEmpty();
  }

  @Test
  default void erasingEndsAPartThatRuns() {
    CompletableFuture<Appended> running = start("a", 0, 10, new Wire().sends(file(5)));
    await(() -> held("a") == 5);

    bytes().erase(new UploadId("a"));

    assertThat(outcome(running)).isInstanceOf(Appended.TakenOver.class);
    assertThat(held("a")).isZero();
  }

  @Test
  default void whatIsStoredOnceStaysUntilTheLastOfItIsErased() {
    byte[] file = file(100_000);
    for (String id : List.of("a", "b", "c")) {
      append(id, 0, file.length, new Wire().sends(cut(file, 0, 60_000)).breaks());
      rest(id, file);
    }

    assertThat(bytes().storeOnce(new UploadId("c"), new UploadId("a"))).isEqualTo(storesOnce());
    assertThat(bytes().storeOnce(new UploadId("c"), new UploadId("b"))).isEqualTo(storesOnce());
    assertThat(bytes().storeOnce(new UploadId("b"), new UploadId("a"))).isEqualTo(storesOnce());

    for (String id : List.of("c", "a", "b")) {
      assertThat(held(id)).isEqualTo(file.length);
      assertThat(bytes().digest(new UploadId(id))).contains(digest(file));
      bytes().erase(new UploadId(id));
      assertThat(held(id)).isZero();
    }
  }

  @Test
  default void whatIsNotThereOrOfAnotherLengthIsNotStoredOnce() {
    append("a", 0, 10, new Wire().sends(file(10)).ends());
    append("b", 0, 11, new Wire().sends(file(11)).ends());

    assertThat(bytes().storeOnce(new UploadId("a"), new UploadId("b"))).isFalse();
    assertThat(bytes().storeOnce(new UploadId("a"), new UploadId("none"))).isFalse();
    assertThat(bytes().storeOnce(new UploadId("none"), new UploadId("a"))).isFalse();

    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file(10)));
    assertThat(bytes().digest(new UploadId("b"))).contains(digest(file(11)));
    assertThat(held("none")).isZero();
  }

  @Test
  default void listsWhatIsStoredAndWasNotTouchedForAWhile() {
    Instant before = Instant.now().minusSeconds(60);
    append("a", 0, 10, new Wire().sends(file(5)).ends());
    append("b", 0, 10, new Wire().sends(file(5)).ends());
    Instant after = Instant.now().plusSeconds(60);

    assertThat(bytes().untouchedSince(before)).isEmpty();
    assertThat(bytes().untouchedSince(after))
        .containsExactlyInAnyOrder(new UploadId("a"), new UploadId("b"));

    bytes().erase(new UploadId("a"));

    assertThat(bytes().untouchedSince(after)).containsExactly(new UploadId("b"));
  }

  @Test
  default void aFullDiskKeepsWhatItHoldsAndGoesOnWhenThereIsRoom() {
    byte[] file = file(200_000);
    append("a", 0, file.length, new Wire().sends(cut(file, 0, 120_000)).ends());
    if (!canBeFull()) {
      assertThat(bytes().room().value()).isGreaterThan(1L << 50);
      return;
    }

    fillDisk();
    assertThat(bytes().room()).isEqualTo(ByteCount.ZERO);
    assertThat(rest("a", file)).isEqualTo(new Appended.DiskFull(new ByteCount(120_000)));
    assertThat(
            append(
                "b",
                0,
                file.length,
                checksum(Checksum.Algorithm.SHA1, file),
                new Wire().sends(file).ends()))
        .isEqualTo(new Appended.DiskFull(ByteCount.ZERO));
    assertThat(held("a")).isEqualTo(120_000);

    clearDisk();
    assertThat(rest("a", file)).isEqualTo(new Appended.Kept(new ByteCount(200_000)));
    assertThat(bytes().digest(new UploadId("a"))).contains(digest(file));
  }

  @Test
  default void tellsHowMuchRoomThereIs() {
    assertThat(bytes().room().value()).isPositive();
  }

  private CompletableFuture<Appended> start(String id, long at, long length, Wire wire) {
    CompletableFuture<Appended> outcome = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                outcome.complete(append(id, at, length, wire));
              } catch (RuntimeException broken) {
                outcome.completeExceptionally(broken);
              }
            });
    return outcome;
  }

  private Appended append(String id, long at, long length, Wire wire) {
    return append(id, length, new Part(new ByteCount(at), Optional.empty(), wire));
  }

  private Appended append(String id, long at, long length, Checksum checksum, Wire wire) {
    return append(id, length, new Part(new ByteCount(at), Optional.of(checksum), wire));
  }

  private Appended append(String id, long length, Part part) {
    return bytes().append(new UploadId(id), new ByteCount(length), part);
  }

  private Appended rest(String id, byte[] file) {
    int from = (int) held(id);
    return append(id, from, file.length, new Wire().sends(cut(file, from, file.length)).ends());
  }

  private long held(String id) {
    return bytes().held(new UploadId(id)).value();
  }

  private static Appended outcome(CompletableFuture<Appended> running) {
    return running.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    return file;
  }

  private static byte[] cut(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }

  private static Sha256 digest(byte[] file) {
    return new Sha256(HexFormat.of().formatHex(computed(Checksum.Algorithm.SHA256, file)));
  }

  private static Checksum checksum(Checksum.Algorithm algorithm, byte[] part) {
    return Checksum.of(algorithm, computed(algorithm, part));
  }

  private static byte[] computed(Checksum.Algorithm algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm.standardName()).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
