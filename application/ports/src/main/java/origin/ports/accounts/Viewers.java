package origin.ports.accounts;

import java.util.Optional;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;

/// Everybody with an account.
///
/// Each call is atomic, and part of the running transaction where there is one.
public interface Viewers {

  /// Adds a viewer, unless somebody has the same e-mail address.
  ///
  /// The store decides: of many who add the same address at the same time exactly one succeeds.
  ///
  /// @return whether the viewer was added; false where the address is taken, and then nothing has
  ///   changed
  boolean add(Viewer viewer);

  /// The viewer called `id`.
  Optional<Viewer> find(ViewerId id);

  /// The viewer called `id`, to be changed in the running transaction: others who find the same
  /// viewer to change wait until that ends, so that what is kept always builds on what was kept
  /// before.
  Optional<Viewer> findToChange(ViewerId id);

  /// The viewer who gets mail at `email`.
  Optional<Viewer> findByEmail(EmailAddress email);

  /// Replaces what is known of a viewer who was added before; their e-mail address stays as it was
  /// added.
  ///
  /// @throws IllegalStateException where no such viewer was added
  void keep(Viewer viewer);

  /// Whether anybody has `role`.
  boolean anybodyIs(Role role);
}
