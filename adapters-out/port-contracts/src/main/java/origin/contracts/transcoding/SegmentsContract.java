package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;

/// The promises of [Segments].
public interface SegmentsContract {
  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Segments segments();

  /// The plans of the same store.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  /// The plan that is tried with.
  PlanId PLAN = new PlanId("plan-1");

  /// One of its segments.
  SegmentName NAME = new SegmentName(PLAN, ExamplePlans.SMALL.name(), 7);

  @Test
  default void aStoredSegmentIsReadAsItWasPut() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    byte[] bytes = bytes(1, 300_000);
    segments().put(NAME, ByteBuffer.wrap(bytes));

    try (Content content = segments().open(NAME).orElseThrow()) {
      assertThat(content.length()).isEqualTo(bytes.length);
      assertThat(read(content, 0, bytes.length)).isEqualTo(bytes);
    }
  }

  @Test
  default void anyPartOfASegmentCanBeRead() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    byte[] bytes = bytes(1, 200_000);
    segments().put(NAME, ByteBuffer.wrap(bytes));

    try (Content content = segments().open(NAME).orElseThrow()) {
      for (int[] part :
          new int[][] {{0, 1}, {199_999, 1}, {65_535, 65_537}, {1, 199_999}, {5, 0}}) {
        assertThat(read(content, part[0], part[1]))
            .isEqualTo(Arrays.copyOfRange(bytes, part[0], part[0] + part[1]));
      }
    }
  }

  @Test
  default void bytesThatAreNotThereCannotBeRead() {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    segments().put(NAME, ByteBuffer.wrap(bytes(1, 10)));

    try (Content content = segments().open(NAME).orElseThrow()) {
      assertThatThrownBy(() -> read(content, 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> read(content, -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  default void whatTheReceiverThrowsIsPassedOn() {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    segments().put(NAME, ByteBuffer.wrap(bytes(1, 10)));
    var gone = new IOException("the viewer is gone");

    try (Content content = segments().open(NAME).orElseThrow()) {
      assertThatThrownBy(() -> content.copy(0, 10, throwing(gone))).isSameAs(gone);
    }
  }

  @Test
  default void onlyWhatLiesBetweenPositionAndLimitIsStored() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    byte[] bytes = bytes(1, 100);
    ByteBuffer part = ByteBuffer.allocateDirect(100).put(bytes).position(10).limit(20);

    segments().put(NAME, part.asReadOnlyBuffer());

    try (Content content = segments().open(NAME).orElseThrow()) {
      assertThat(read(content, 0, 10)).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
    }
    assertThat(part.remaining()).isEqualTo(10);
  }

  @Test
  default void whatIsEvictedIsGoneUntilItIsPutAgainAndTheRestStays() {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    SegmentName cold = new SegmentName(NAME.plan(), ExamplePlans.COPY.name(), 0);
    SegmentName kept = new SegmentName(NAME.plan(), ExamplePlans.SMALL.name(), 0);
    segments().put(cold, ByteBuffer.wrap(bytes(1, 10)));
    segments().put(kept, ByteBuffer.wrap(bytes(2, 10)));

    segments().evict(NAME.plan(), Set.of(cold.rendition()));
    segments().evict(NAME.plan(), Set.of(cold.rendition()));

    assertThat(segments().open(cold)).isEmpty();
    assertThat(segments().stored(NAME.plan())).containsOnlyKeys(kept.rendition());
    assertThat(plans().keeps(NAME.plan())).isTrue();

    segments().put(cold, ByteBuffer.wrap(bytes(3, 10)));
    assertThat(segments().stored(NAME.plan())).containsEntry(cold.rendition(), Set.of(0));
  }

  @Test
  default void nothingIsEvictedOfAPlanThatIsNotThere() {
    segments().evict(new PlanId("nobody"), Set.of(NAME.rendition()));

    assertThat(segments().stored(new PlanId("nobody"))).isEmpty();
  }

  @Test
  default void theFirstPutStays() {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    byte[] first = bytes(1, 5_000);
    segments().put(NAME, ByteBuffer.wrap(first));
    String version = version(NAME);

    segments().put(NAME, ByteBuffer.wrap(bytes(2, 6_000)));

    assertThat(whole(NAME)).isEqualTo(first);
    assertThat(version(NAME)).isEqualTo(version);
  }

  @Test
  default void ofManyPutsAtOnceOneWinsAndReadersSeeItWhole() {
    plans().keep(ExamplePlans.plan("plan-1", 10));

    List<byte[]> seen =
        Crowd.of(
            8,
            maker -> {
              segments().put(NAME, ByteBuffer.wrap(bytes(maker, 50_000)));
              return whole(NAME);
            });

    assertThat(IntStream.range(0, 8).mapToObj(maker -> bytes(maker, 50_000)))
        .contains(seen.getFirst());
    assertThat(seen).allSatisfy(bytes -> assertThat(bytes).isEqualTo(seen.getFirst()));
  }

  @Test
  default void aVersionNamesItsBytes() {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    var other = new SegmentName(PLAN, ExamplePlans.SMALL.name(), 8);
    segments().put(NAME, ByteBuffer.wrap(bytes(1, 1_000)));
    segments().put(other, ByteBuffer.wrap(bytes(2, 1_001)));

    assertThat(version(NAME)).isEqualTo(version(NAME)).matches("[a-z0-9-]{1,64}");
    assertThat(version(NAME)).isNotEqualTo(version(other));
  }

  @Test
  default void whatIsStoredIsListed() {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    plans().keep(ExamplePlans.plan("plan-2", 10));
    assertThat(segments().stored(PLAN)).isEmpty();

    for (int index : new int[] {0, 3, 9}) {
      put(new SegmentName(PLAN, ExamplePlans.SMALL.name(), index));
    }
    put(new SegmentName(PLAN, ExamplePlans.SOUND.name(), 3));
    put(new SegmentName(new PlanId("plan-2"), ExamplePlans.SMALL.name(), 5));

    assertThat(segments().stored(PLAN))
        .isEqualTo(
            Map.of(
                ExamplePlans.SMALL.name(), Set.of(0, 3, 9),
                ExamplePlans.SOUND.name(), Set.of(3)));
  }

  @Test
  default void whatIsNotStoredIsNotFound() {
    plans().keep(ExamplePlans.plan("plan-1", 10));

    assertThat(segments().open(NAME)).isEmpty();
    put(NAME);
    assertThat(segments().open(new SegmentName(PLAN, ExamplePlans.SMALL.name(), 6))).isEmpty();
    assertThat(segments().open(new SegmentName(PLAN, ExamplePlans.COPY.name(), 7))).isEmpty();
  }

  @Test
  default void nothingIsStoredForAPlanThatIsNotKept() {
    put(NAME);

    assertThat(segments().open(NAME)).isEmpty();
    assertThat(segments().stored(PLAN)).isEmpty();
  }

  @Test
  default void aForgottenPlanTakesItsSegmentsAlong() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 10));
    byte[] bytes = bytes(1, 100_000);
    segments().put(NAME, ByteBuffer.wrap(bytes));

    try (Content opened = segments().open(NAME).orElseThrow()) {
      plans().forget(PLAN);
      put(NAME);

      assertThat(segments().open(NAME)).isEmpty();
      assertThat(segments().stored(PLAN)).isEmpty();
      assertThat(read(opened, 0, bytes.length)).isEqualTo(bytes);
    }
  }

  private void put(SegmentName name) {
    segments().put(name, ByteBuffer.wrap(bytes(name.index(), 100)));
  }

  private byte[] whole(SegmentName name) {
    try (Content content = segments().open(name).orElseThrow()) {
      return read(content, 0, (int) content.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String version(SegmentName name) {
    try (Content content = segments().open(name).orElseThrow()) {
      return content.version();
    }
  }

  private static byte[] bytes(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static byte[] read(Content content, long from, int count) throws IOException {
    var out = new ByteArrayOutputStream();
    content.copy(from, count, out);
    return out.toByteArray();
  }

  private static OutputStream throwing(IOException trouble) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw trouble;
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        throw trouble;
      }
    };
  }
}
