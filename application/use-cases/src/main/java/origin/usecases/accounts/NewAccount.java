package origin.usecases.accounts;

import origin.domain.accounts.Secret;

/// What somebody typed who wants an account.
///
/// @param email where they get mail, as typed
/// @param password the password they chose, as typed
/// @param displayName what they want to be called, as typed
public record NewAccount(String email, Secret password, String displayName) {

  /// What can be wrong with it.
  public enum Field {
    /// No e-mail address.
    EMAIL,
    /// Shorter than 10 or longer than 128 characters.
    PASSWORD,
    /// Empty, longer than 60 characters, or with characters that nobody can see.
    DISPLAY_NAME
  }
}
