package origin.ports.accounts;

import origin.domain.accounts.Password;
import origin.domain.accounts.PasswordHash;

/// The craft of recognising a password without keeping it.
///
/// Each call is slow on purpose and needs much memory, so only a few run at the same time and the
/// others wait their turn. Do not call it inside a transaction.
public interface Passwords {

  /// A hash that recognises `password`; another one at every call.
  ///
  /// @throws PasswordsOverloaded where too many wait already
  PasswordHash hash(Password password);

  /// Whether `hash` was made of `password`.
  ///
  /// @throws PasswordsOverloaded where too many wait already
  boolean matches(Password password, PasswordHash hash);

  /// Takes as long as [#matches] and says nothing: for an account that does not exist, so that it
  /// cannot be told from one that does.
  ///
  /// @throws PasswordsOverloaded where too many wait already
  void pretendToMatch(Password password);
}
