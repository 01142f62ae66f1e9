package origin.domain.accounts;

import java.util.Set;

/// Who is asking.
public sealed interface Actor {

  /// Somebody without an account, or not signed in.
  record Guest() implements Actor {}

  /// A viewer who proved to be one.
  ///
  /// @param viewer whose account it is
  /// @param roles what the account may do at this moment
  record SignedIn(ViewerId viewer, Set<Role> roles) implements Actor {
    public SignedIn {
      roles = Set.copyOf(roles);
    }

    /// Whether the account may do at this moment what `role` stands for.
    public boolean is(Role role) {
      return roles.contains(role);
    }
  }
}
