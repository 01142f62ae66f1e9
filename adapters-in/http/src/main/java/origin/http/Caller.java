package origin.http;

import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Security;
import io.helidon.security.SecurityContext;
import io.helidon.security.SecurityEnvironment;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.SessionId;
import origin.usecases.accounts.Authenticate.Outcome.Believed;

/// Who sent a request; found out when somebody first asks, once.
///
/// A request that shows no credential comes from a guest. One that shows a bad credential is
/// refused rather than taken for a guest's, so that a browser knows when to refresh; paths that
/// never ask are open to it all the same.
public final class Caller {

  private final Security security;
  private final ServerRequest request;
  private @Nullable SecurityContext found;

  Caller(Security security, ServerRequest request) {
    this.security = security;
    this.request = request;
  }

  /// The sender of a request.
  public static Caller of(ServerRequest request) {
    return request.context().get(Caller.class).orElseThrow();
  }

  /// Who asks; a guest only if no credential was shown at all.
  public Actor actor() {
    return believed().<Actor>map(Believed::actor).orElseGet(Actor.Guest::new);
  }

  /// Who asks, where a guest may not.
  public Actor.SignedIn signedIn() {
    return believedOrRefused().actor();
  }

  /// The session that asks.
  public SessionId session() {
    return believedOrRefused().session();
  }

  /// Who asks, where only a role may. What one may do to a certain object, the core decides.
  public Actor.SignedIn signedInAs(Role role) {
    Actor.SignedIn viewer = signedIn();
    if (!context().isUserInRole(TokenProvider.nameOf(role))) {
      throw new Refused(Problem.forbidden());
    }
    return viewer;
  }

  private Believed believedOrRefused() {
    return believed().orElseThrow(() -> new Refused(Problem.unauthenticated()));
  }

  private Optional<Believed> believed() {
    return context().user().flatMap(subject -> subject.privateCredential(Believed.class));
  }

  private SecurityContext context() {
    SecurityContext context = found;
    if (context == null) {
      context = authenticated();
      found = context;
    }
    return context;
  }

  private SecurityContext authenticated() {
    SecurityEnvironment.Builder environment =
        SecurityEnvironment.builder(security.serverTime())
            .method(request.prologue().method().text())
            .path(request.path().absolute().path());
    Cookies.accessToken(request)
        .ifPresent(token -> environment.addAttribute(TokenProvider.TOKEN, token));
    SecurityContext context =
        security.contextBuilder(Way.of(request).requestId()).env(environment.build()).build();
    AuthenticationResponse response = context.atnClientBuilder().optional(true).buildAndGet();
    if (response.status() == SecurityStatus.FAILURE) {
      throw new Refused(noLongerGood());
    }
    return context;
  }

  /// A browser's bad token is taken from it, so that it is told once and goes on as a guest's.
  private Answer noLongerGood() {
    Answer answer =
        Answer.problem(ProblemCode.TOKEN_EXPIRED, "The access token is no longer good.");
    return Cookies.hasAuthorization(request)
        ? answer
        : answer.with(
            "Set-Cookie",
            Cookies.removal(Cookies.ACCESS, Cookies.ACCESS_PATH, Way.of(request).secure()));
  }
}
