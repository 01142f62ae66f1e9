package origin.domain.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// A person with an account.
///
/// @param id names the person for ever
/// @param email where they get mail; no two viewers share one
/// @param displayName what they are called on pages
/// @param roles what they may do; always holds [Role#VIEWER]
/// @param createdAt when they joined
public record Viewer(
    ViewerId id, EmailAddress email, DisplayName displayName, Set<Role> roles, Instant createdAt) {
  public Viewer {
    if (!roles.contains(Role.VIEWER)) {
      throw new IllegalArgumentException("every account may watch");
    }
    roles = Set.copyOf(roles);
  }

  /// Somebody who has just joined and may watch.
  public static Viewer joining(
      ViewerId id, EmailAddress email, DisplayName displayName, Instant at) {
    return new Viewer(id, email, displayName, Set.of(Role.VIEWER), at);
  }

  /// The same viewer, who may also do what `role` stands for.
  public Viewer granted(Role role) {
    Set<Role> more = EnumSet.copyOf(roles);
    more.add(role);
    return new Viewer(id, email, displayName, more, createdAt);
  }

  /// The viewer as the one who asks.
  public Actor.SignedIn asActor() {
    return new Actor.SignedIn(id, roles);
  }
}
