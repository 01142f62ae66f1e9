package origin.usecases.accounts;

import java.time.InstantSource;
import java.util.Optional;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Viewers;
import origin.ports.work.Ids;

/// Adds the viewer, keeps the password's hash and has other features welcome the newcomer.
final class Enrolment implements Enrol {
  private final Viewers viewers;
  private final Credentials credentials;
  private final Newcomers newcomers;
  private final Ids ids;
  private final InstantSource clock;

  Enrolment(
      Viewers viewers, Credentials credentials, Newcomers newcomers, Ids ids, InstantSource clock) {
    this.viewers = viewers;
    this.credentials = credentials;
    this.newcomers = newcomers;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<Viewer> enrol(Newcomer newcomer) {
    Viewer viewer = joining(newcomer);
    if (!viewers.add(viewer)) {
      return Optional.empty();
    }
    credentials.keep(viewer.id(), newcomer.password());
    return Optional.of(newcomers.welcome(viewer));
  }

  private Viewer joining(Newcomer newcomer) {
    Viewer viewer =
        Viewer.joining(
            new ViewerId(ids.next()), newcomer.email(), newcomer.displayName(), clock.instant());
    for (Role role : newcomer.roles()) {
      viewer = viewer.granted(role);
    }
    return viewer;
  }
}
