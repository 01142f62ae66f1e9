package origin.usecases.accounts;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;

/// Finds the account of whoever asks.
final class ShowingOwnAccount implements Whoami {
  private final Viewers viewers;

  ShowingOwnAccount(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public Outcome whoami(Actor actor) {
    Optional<Viewer> viewer =
        switch (actor) {
          case Actor.Guest() -> Optional.empty();
          case Actor.SignedIn signedIn -> viewers.find(signedIn.viewer());
        };
    return viewer.<Outcome>map(Outcome.Known::new).orElseGet(Outcome.Stranger::new);
  }
}
