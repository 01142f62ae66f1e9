package origin.http.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import origin.domain.accounts.Secret;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Cookies;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Required;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.accounts.RefreshSession;
import origin.usecases.accounts.SessionTokens;
import origin.usecases.accounts.SignIn;
import origin.usecases.accounts.SignOut;

/// `/api/v1/sessions`.
public final class SessionRoutes implements RouteGroup {

  private static final String CLIENT = "Origin-Client";
  private static final String BROWSER = "web";

  private final SignIn signIn;
  private final RefreshSession refresh;
  private final SignOut signOut;

  public SessionRoutes(SignIn signIn, RefreshSession refresh, SignOut signOut) {
    this.signIn = signIn;
    this.refresh = refresh;
    this.signOut = signOut;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/sessions").postUnremembered(this::signIn);
    routes.at("/api/v1/sessions/refresh").postUnremembered(this::refresh);
    routes.at("/api/v1/sessions/current").delete(this::signOut);
  }

  private Answer signIn(Call call) {
    SignInBody body = call.body(SignInBody.class);
    return AccountRoutes.unlessOverloaded(
        () ->
            switch (signIn.signIn(body.email(), new Secret(body.password()), call.client())) {
              case SignIn.Outcome.Opened(var tokens) -> opened(call, tokens);
              case SignIn.Outcome.WrongCredentials() ->
                  Answer.problem(
                      ProblemCode.WRONG_CREDENTIALS,
                      "No account has this e-mail address and this password.");
              case SignIn.Outcome.TooManyAttempts(var retryAfter) ->
                  Answer.tooManyRequests(
                      "Too many sign-ins, or too many wrong passwords.", retryAfter);
            });
  }

  private Answer refresh(Call call) {
    Optional<Secret> token = refreshToken(call);
    if (token.isEmpty()) {
      return Answer.problem(Problem.unauthenticated());
    }
    return switch (refresh.refresh(token.get())) {
      case RefreshSession.Outcome.Refreshed(var tokens) -> opened(call, tokens);
      case RefreshSession.Outcome.Spent() ->
          ended(
              call,
              Answer.problem(
                  ProblemCode.REFRESH_TOKEN_SPENT,
                  "This refresh token was used before, so its session has ended."));
      case RefreshSession.Outcome.Unknown() ->
          ended(call, Answer.problem(Problem.unauthenticated()));
    };
  }

  private Answer signOut(Call call) {
    signOut.signOut(call.session());
    return ended(call, Answer.noContent());
  }

  private static Optional<Secret> refreshToken(Call call) {
    return call.optionalBody(RefreshBody.class)
        .map(body -> new Secret(body.refreshToken()))
        .or(() -> call.cookie(Cookies.REFRESH));
  }

  private static Answer opened(Call call, SessionTokens tokens) {
    if (!isBrowser(call)) {
      return Answer.created(SessionBody.forProgram(tokens));
    }
    SessionCookies cookies = new SessionCookies(call.secure());
    return cookies.given(Answer.created(SessionBody.forBrowser(tokens)), tokens);
  }

  private static Answer ended(Call call, Answer answer) {
    return new SessionCookies(call.secure()).taken(answer);
  }

  private static boolean isBrowser(Call call) {
    return call.header(CLIENT).filter(BROWSER::equals).isPresent();
  }

  /// What `POST /api/v1/sessions` takes.
  record SignInBody(@Required String email, @Required String password) {}

  /// What `POST /api/v1/sessions/refresh` takes from a program.
  record RefreshBody(@Required String refreshToken) {}

  /// What a program or a browser is told of its session.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionBody(
      @Nullable String accessToken, Instant expiresAt, @Nullable String refreshToken) {

    static SessionBody forProgram(SessionTokens tokens) {
      return new SessionBody(
          tokens.accessToken().value(), tokens.accessExpiresAt(), tokens.refreshToken().value());
    }

    static SessionBody forBrowser(SessionTokens tokens) {
      return new SessionBody(null, tokens.accessExpiresAt(), null);
    }
  }
}
