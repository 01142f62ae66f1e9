package origin.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;

class UploadTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  @Test
  void becomesCompleteWithTheLastByte() {
    Upload.Receiving receiving = receiving(new Share.Whole(), 10);

    assertThat(receiving.hasAll()).isFalse();
    assertThat(receiving.acknowledge(new ByteCount(10), LATER).complete(NOW))
        .extracting(Upload.Complete::length, Upload.Complete::digest)
        .containsExactly(new ByteCount(10), Optional.empty());
  }

  @Property
  void reservesNoMoreThanItHasBroughtAndNoMoreThanItLacks(
      @ForAll @LongRange(min = 1, max = 40) long length,
      @ForAll @LongRange(min = 0, max = 40) long brought) {
    Assume.that(brought <= length);
    Upload.Receiving receiving =
        receiving(new Share.Whole(), length).acknowledge(new ByteCount(brought), LATER);

    assertThat(receiving.yetToCome()).isEqualTo(new ByteCount(length - brought));
    assertThat(receiving.reserves()).isEqualTo(new ByteCount(Math.min(length - brought, brought)));
    assertThat(Holdings.NONE.and(receiving).promised().plus(receiving.reserves()))
        .isEqualTo(receiving.yetToCome());
  }

  @Test
  void isNotCompleteWhileBytesAreMissing() {
    Upload.Receiving receiving =
        receiving(new Share.Whole(), 10).acknowledge(new ByteCount(9), LATER);

    assertThatIllegalStateException().isThrownBy(() -> receiving.complete(NOW));
  }

  @Test
  void aPieceNeverEndsByItself() {
    Upload.Receiving piece = receiving(new Share.Piece(), 10).acknowledge(new ByteCount(10), LATER);

    assertThatIllegalStateException().isThrownBy(() -> piece.complete(NOW));
  }

  @Test
  void takesNoMoreThanWasAnnounced() {
    Upload.Receiving receiving = receiving(new Share.Whole(), 10);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> receiving.acknowledge(new ByteCount(11), LATER));
  }

  @Test
  void anEmptyFileIsNoUpload() {
    assertThatIllegalArgumentException().isThrownBy(() -> receiving(new Share.Whole(), 0));
  }

  @Test
  void isOverFromItsExpiryOn() {
    Upload.Receiving receiving = receiving(new Share.Whole(), 10);

    assertThat(receiving.isOver(LATER.minusMillis(1))).isFalse();
    assertThat(receiving.isOver(LATER)).isTrue();
    assertThat(receiving.acknowledge(ByteCount.ZERO, LATER.plusMillis(1)).isOver(LATER)).isFalse();
  }

  @Test
  void aPieceIsJoinedOnce() {
    UploadId piece = new UploadId("a");

    assertThatIllegalArgumentException().isThrownBy(() -> new Share.Joined(List.of(piece, piece)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share.Joined(List.of()));
  }

  @Test
  void aWholeSourceBelongsToAVideo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> announcement(new Share.Whole(), Optional.empty()));
  }

  private static Upload.Receiving receiving(Share share, long length) {
    return new Upload.Receiving(
        announcement(share, Optional.of(new VideoId("v"))),
        new ByteCount(length),
        ByteCount.ZERO,
        LATER);
  }

  private static Announcement announcement(Share share, Optional<VideoId> video) {
    return new Announcement(
        new UploadId("u"), new ViewerId("w"), share, video, Metadata.NONE, Optional.empty(), NOW);
  }
}
