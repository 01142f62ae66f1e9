package origin.http;

import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Principal;
import io.helidon.security.ProviderRequest;
import io.helidon.security.Role;
import io.helidon.security.Subject;
import io.helidon.security.spi.AuthenticationProvider;
import java.util.Locale;
import origin.domain.accounts.Secret;
import origin.usecases.accounts.Authenticate;

/// Helidon Security's view of our access tokens: the subject is the viewer, its roles are the
/// account's.
final class TokenProvider implements AuthenticationProvider {

  /// The attribute of the security environment that holds the token that was shown.
  static final String TOKEN = "origin.access-token";

  private final Authenticate authenticate;

  TokenProvider(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  @Override
  public AuthenticationResponse authenticate(ProviderRequest request) {
    if (!(request.env().abacAttributeRaw(TOKEN) instanceof Secret token)) {
      return AuthenticationResponse.abstain();
    }
    return switch (authenticate.authenticate(token)) {
      case Authenticate.Outcome.Believed believed ->
          AuthenticationResponse.success(subjectOf(believed));
      case Authenticate.Outcome.Refused() -> AuthenticationResponse.failed("not good");
    };
  }

  /// What Helidon calls a role of ours.
  static String nameOf(origin.domain.accounts.Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Subject subjectOf(Authenticate.Outcome.Believed believed) {
    Subject.Builder subject =
        Subject.builder()
            .principal(Principal.create(believed.actor().viewer().value()))
            .addPrivateCredential(Authenticate.Outcome.Believed.class, believed);
    believed.actor().roles().forEach(role -> subject.addGrant(Role.create(nameOf(role))));
    return subject.build();
  }
}
