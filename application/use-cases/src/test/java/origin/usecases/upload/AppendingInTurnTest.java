package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;
import origin.usecases.upload.AppendToUpload.Delivery;
import origin.usecases.upload.AppendToUpload.Outcome;

class AppendingInTurnTest {
  private static final Actor ADA = new Actor.SignedIn(new ViewerId("ada"), Set.of());
  private static final Actor BOB = new Actor.SignedIn(new ViewerId("bob"), Set.of());
  private static final Actor EVE = new Actor.SignedIn(new ViewerId("eve"), Set.of());
  private static final UploadId ID = new UploadId("upload");
  private static final Delivery PART =
      new Delivery(
          new Part(ByteCount.ZERO, Optional.empty(), InputStream.nullInputStream()),
          Optional.empty());

  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private final AppendToUpload turns =
      new AppendingInTurn(
          (actor, id, delivery) -> {
            meanwhile.getAndSet(() -> {}).run();
            return new Outcome.Completed(ByteCount.ZERO);
          },
          new Places(2, 1));

  @Test
  void whoHasManyPartsComingInWaitsForOwnOnesAndOthersDoNot() {
    List<Outcome> seen = new ArrayList<>();
    meanwhile.set(
        () -> {
          seen.add(turns.append(ADA, ID, PART));
          seen.add(turns.append(BOB, ID, PART));
        });

    turns.append(ADA, ID, PART);

    assertThat(seen).containsExactly(new Outcome.Crowded(), new Outcome.Completed(ByteCount.ZERO));
  }

  @Test
  void allTogetherHaveAnEndToo() {
    List<Outcome> seen = new ArrayList<>();
    meanwhile.set(
        () -> {
          meanwhile.set(() -> seen.add(turns.append(EVE, ID, PART)));
          turns.append(BOB, ID, PART);
        });

    turns.append(ADA, ID, PART);

    assertThat(seen).containsExactly(new Outcome.Crowded());
  }

  @Test
  void aPlaceIsGivenBackHoweverAPartEnds() {
    meanwhile.set(
        () -> {
          throw new IllegalStateException("the disk broke");
        });
    assertThatThrownBy(() -> turns.append(ADA, ID, PART)).hasMessage("the disk broke");

    assertThat(turns.append(ADA, ID, PART)).isEqualTo(new Outcome.Completed(ByteCount.ZERO));
  }

  @Test
  void aGuestTakesNoPlace() {
    assertThat(turns.append(new Actor.Guest(), ID, PART)).isEqualTo(new Outcome.SignInFirst());
  }
}
