package origin.usecases.accounts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.DisplayName;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Password;

/// What somebody typed, understood or not.
sealed interface Reading {

  /// Everything is as it should be.
  record Sound(EmailAddress email, Password password, DisplayName displayName) implements Reading {}

  /// These fields are not.
  record Flawed(Set<NewAccount.Field> fields) implements Reading {}

  /// Reads all fields, so that everything that is wrong is told at once.
  static Reading of(NewAccount typed) {
    Optional<EmailAddress> email = EmailAddress.parse(typed.email());
    Optional<Password> password = Password.parse(typed.password());
    Optional<DisplayName> displayName = DisplayName.parse(typed.displayName());
    if (email.isPresent() && password.isPresent() && displayName.isPresent()) {
      return new Sound(email.get(), password.get(), displayName.get());
    }
    Set<NewAccount.Field> flaws = EnumSet.noneOf(NewAccount.Field.class);
    if (email.isEmpty()) {
      flaws.add(NewAccount.Field.EMAIL);
    }
    if (password.isEmpty()) {
      flaws.add(NewAccount.Field.PASSWORD);
    }
    if (displayName.isEmpty()) {
      flaws.add(NewAccount.Field.DISPLAY_NAME);
    }
    return new Flawed(flaws);
  }
}
