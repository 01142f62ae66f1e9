package origin.contracts.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// The promises of [SourceFiles].
public interface SourceFilesContract {
  /// The adapter under test.
  ///
  /// @return the adapter, the same one during a test
  SourceFiles sources();

  /// Puts an original where the adapter finds it.
  ///
  /// @param id names it
  /// @param bytes what it is
  void store(SourceId id, byte[] bytes);

  @Test
  default void readsFromAnyPlaceToTheEnd() {
    SourceId id = stored("hello world");

    try (SourceReading reading = sources().open(id)) {
      assertThat(reading.size()).isEqualTo(11);
      assertThat(read(reading, 0, 5)).isEqualTo("hello");
      assertThat(read(reading, 6, 100)).isEqualTo("world");
      assertThat(read(reading, 11, 5)).isEmpty();
      assertThat(read(reading, 1_000, 5)).isEmpty();
    }
  }

  @Test
  default void isAFileOfExactlyTheseBytes() throws IOException {
    SourceId id = stored("hello world");

    try (SourceReading reading = sources().open(id)) {
      assertThat(Files.readString(reading.asFile())).isEqualTo("hello world");
    }
  }

  @Test
  default void aGlimpseIsAsLongAndBeginsAndEndsAlike() throws IOException {
    SourceId id = stored("hello world");

    try (SourceReading reading = sources().open(id)) {
      assertThat(Files.readString(reading.glimpse()))
          .hasSize(11)
          .startsWith("hello")
          .endsWith("world");
    }
  }

  @Test
  default void severalThreadsReadAtOnceAndAnInterruptedOneDoesNotDisturbTheOthers()
      throws InterruptedException {
    SourceId id = stored("hello world");

    try (SourceReading reading = sources().open(id)) {
      List<Thread> interrupted =
          IntStream.range(0, 4)
              .mapToObj(
                  _ ->
                      Thread.ofPlatform()
                          .start(
                              () -> {
                                Thread.currentThread().interrupt();
                                tryToRead(reading);
                              }))
              .toList();
      for (Thread thread : interrupted) {
        thread.join();
      }
      assertThat(read(reading, 6, 5)).isEqualTo("world");
    }
  }

  @Test
  default void anUnknownSourceIsGoneForGood() {
    assertThatExceptionOfType(SourceMissing.class)
        .isThrownBy(() -> sources().open(new SourceId("unknown")).close());
    assertThat(sources().openNormalised(new SourceId("unknown"))).isEmpty();
  }

  @Test
  default void keepsOneNormalisedFormAndTheFirstStays(@TempDir Path made) throws IOException {
    SourceId id = stored("original");
    assertThat(sources().openNormalised(id)).isEmpty();

    Path first = Files.writeString(made.resolve("first"), "normalised");
    Path second = Files.writeString(made.resolve("second"), "another");
    sources().keepNormalised(id, first);
    sources().keepNormalised(id, second);

    try (SourceReading reading = sources().openNormalised(id).orElseThrow()) {
      assertThat(read(reading, 0, 100)).isEqualTo("normalised");
    }
    assertThat(first).doesNotExist();
    assertThat(second).doesNotExist();
    try (SourceReading original = sources().open(id)) {
      assertThat(read(original, 0, 100)).isEqualTo("original");
    }
  }

  @Test
  default void keepsNothingForASourceThatIsNotThere(@TempDir Path made) throws IOException {
    Path form = Files.writeString(made.resolve("form"), "normalised");

    assertThatExceptionOfType(SourceMissing.class)
        .isThrownBy(() -> sources().keepNormalised(new SourceId("unknown"), form));
    assertThat(sources().openNormalised(new SourceId("unknown"))).isEmpty();
  }

  @Test
  default void aLongerBeginningTakesThePlaceOfAShorterOneThatIsStillRead(@TempDir Path made)
      throws IOException {
    SourceId id = stored("original");
    assertThat(sources().openBeginning(id)).isEmpty();
    Path first = Files.writeString(made.resolve("first"), "so far");
    sources().keepBeginning(id, first);

    try (SourceReading before = sources().openBeginning(id).orElseThrow()) {
      Path second = Files.writeString(made.resolve("second"), "further than that");
      sources().keepBeginning(id, second);

      assertThat(read(before, 0, 100)).isEqualTo("so far");
      try (SourceReading reading = sources().openBeginning(id).orElseThrow()) {
        assertThat(read(reading, 0, 100)).isEqualTo("further than that");
      }
      assertThat(first).doesNotExist();
      assertThat(second).doesNotExist();
    }
    assertThat(sources().openNormalised(id)).isEmpty();
  }

  @Test
  default void theFormOfTheWholeTakesThePlaceOfThatOfTheBeginning(@TempDir Path made)
      throws IOException {
    SourceId id = stored("original");
    sources().keepBeginning(id, Files.writeString(made.resolve("beginning"), "so far"));

    sources().keepNormalised(id, Files.writeString(made.resolve("whole"), "all of it"));

    assertThat(sources().openBeginning(id)).isEmpty();
    try (SourceReading reading = sources().openNormalised(id).orElseThrow()) {
      assertThat(read(reading, 0, 100)).isEqualTo("all of it");
    }
  }

  @Test
  default void keepsNoBeginningOfASourceThatIsNotThere(@TempDir Path made) throws IOException {
    Path form = Files.writeString(made.resolve("form"), "so far");

    assertThatExceptionOfType(SourceMissing.class)
        .isThrownBy(() -> sources().keepBeginning(new SourceId("unknown"), form));
    assertThat(sources().openBeginning(new SourceId("unknown"))).isEmpty();
  }

  private SourceId stored(String text) {
    SourceId id = new SourceId("source-1");
    store(id, text.getBytes(StandardCharsets.UTF_8));
    return id;
  }

  private static void tryToRead(SourceReading reading) {
    try {
      read(reading, 0, 5);
    } catch (SourceUnavailable interrupted) {
      assertThat(interrupted).isNotNull();
    }
  }

  private static String read(SourceReading reading, long position, int most) {
    ByteBuffer into = ByteBuffer.allocate(most);
    int count = reading.read(into, position);
    assertThat(count).isEqualTo(into.position());
    return new String(into.array(), 0, count, StandardCharsets.UTF_8);
  }
}
