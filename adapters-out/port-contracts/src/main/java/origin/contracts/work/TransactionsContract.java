package origin.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.accounts.Samples;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;
import origin.ports.work.Transactions;

/// What every adapter of [Transactions] promises, observed through a repository that takes part.
public interface TransactionsContract {

  /// The transactions under test.
  Transactions transactions();

  /// A repository that takes part in them.
  Viewers viewers();

  @Test
  default void keepsWhatWasDoneAndAnswersWhatTheWorkAnswered() {
    Viewer ada = Samples.viewer();

    boolean added = transactions().run(() -> viewers().add(ada));

    assertThat(added).isTrue();
    assertThat(viewers().find(ada.id())).contains(ada);
  }

  @Test
  default void undoesEverythingWhenTheWorkFails() {
    Viewer ada = Samples.viewer();
    Viewer bob = Samples.viewer();
    viewers().add(ada);

    fails(
        () -> {
          viewers().keep(ada.granted(Role.ADMIN));
          viewers().add(bob);
        });

    assertThat(viewers().find(ada.id())).contains(ada);
    assertThat(viewers().find(bob.id())).isEmpty();
  }

  @Test
  default void seesItsOwnChanges() {
    Viewer ada = Samples.viewer();

    boolean found =
        transactions().run(() -> viewers().add(ada) && viewers().find(ada.id()).isPresent());

    assertThat(found).isTrue();
  }

  @Test
  default void whatIsToComeAfterwardsComesWhenTheOutermostIsKept() {
    Viewer ada = Samples.viewer();
    List<Boolean> seen = new ArrayList<>();

    transactions()
        .run(
            () -> {
              transactions()
                  .run(
                      () -> {
                        transactions()
                            .afterwards(() -> seen.add(viewers().find(ada.id()).isPresent()));
                        return true;
                      });
              assertThat(seen).isEmpty();
              return viewers().add(ada);
            });

    assertThat(seen).containsExactly(true);
  }

  @Test
  default void whatIsToComeAfterwardsNeverComesWhenAllIsUndone() {
    List<String> seen = new ArrayList<>();

    fails(() -> transactions().afterwards(() -> seen.add("undone")));
    transactions().run(() -> true);

    assertThat(seen).isEmpty();
  }

  @Test
  default void whatIsToComeAfterwardsComesAtOnceWhereNothingIsRunning() {
    List<String> seen = new ArrayList<>();

    transactions().afterwards(() -> seen.add("at once"));

    assertThat(seen).containsExactly("at once");
  }

  @Test
  default void joinsATransactionThatIsRunning() {
    Viewer ada = Samples.viewer();

    fails(() -> transactions().run(() -> viewers().add(ada)));

    assertThat(viewers().find(ada.id())).isEmpty();
  }

  @Test
  default void goesOnAfterARepositoryRefusedSomething() {
    Viewer ada = Samples.viewer();
    Viewer bob = Samples.viewer();
    viewers().add(ada);

    boolean added =
        transactions()
            .run(() -> viewers().add(Samples.viewerAt(ada.email())) || viewers().add(bob));

    assertThat(added).isTrue();
    assertThat(viewers().find(bob.id())).contains(bob);
  }

  @Test
  default void letsManyChangeTheSameThingOneAfterTheOther() {
    Viewer ada = Samples.viewer();
    viewers().add(ada);
    Role[] roles = {Role.CREATOR, Role.MODERATOR, Role.ADMIN};

    Crowd.of(roles.length, number -> transactions().run(() -> grant(ada, roles[number])));

    assertThat(viewers().find(ada.id()).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.values());
  }

  private boolean grant(Viewer viewer, Role role) {
    viewers().keep(viewers().findToChange(viewer.id()).orElseThrow().granted(role));
    return true;
  }

  private void fails(Runnable work) {
    assertThatThrownBy(() -> transactions().run(() -> refuseAfter(work)))
        .isInstanceOf(Refusal.class);
  }

  private static boolean refuseAfter(Runnable work) {
    work.run();
    throw new Refusal();
  }

  /// Thrown by work that shall be undone.
  final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
