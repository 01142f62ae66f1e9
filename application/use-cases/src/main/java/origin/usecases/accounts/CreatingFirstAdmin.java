package origin.usecases.accounts;

import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.ports.accounts.Viewers;

/// Creates an admin where there is none.
final class CreatingFirstAdmin implements CreateAdmin {
  private final Viewers viewers;
  private final CreateAdmin createAdmin;

  CreatingFirstAdmin(Viewers viewers, CreateAdmin createAdmin) {
    this.viewers = viewers;
    this.createAdmin = createAdmin;
  }

  @Override
  public Outcome create(String email, Secret password) {
    return viewers.anybodyIs(Role.ADMIN)
        ? new Outcome.NotNeeded()
        : createAdmin.create(email, password);
  }
}
