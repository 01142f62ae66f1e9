package origin.http.accounts;

import java.util.Set;
import java.util.function.Supplier;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Problem;
import origin.http.Problem.FieldProblem;
import origin.http.ProblemCode;
import origin.http.Required;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.ports.accounts.PasswordsOverloaded;
import origin.usecases.accounts.NewAccount;
import origin.usecases.accounts.SignUp;
import origin.usecases.accounts.Whoami;
import origin.usecases.channels.ListOwnChannels;

/// `/api/v1/accounts` and `/api/v1/me`.
public final class AccountRoutes implements RouteGroup {

  private final SignUp signUp;
  private final Whoami whoami;
  private final ListOwnChannels ownChannels;

  public AccountRoutes(SignUp signUp, Whoami whoami, ListOwnChannels ownChannels) {
    this.signUp = signUp;
    this.whoami = whoami;
    this.ownChannels = ownChannels;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/accounts").post(this::signUp);
    routes.at("/api/v1/me").get(this::whoAmI);
  }

  private Answer signUp(Call call) {
    SignUpBody body = call.body(SignUpBody.class);
    return unlessOverloaded(
        () ->
            switch (signUp.signUp(body.account(), call.client())) {
              case SignUp.Outcome.Joined(Viewer viewer) -> Answer.created(me(viewer));
              case SignUp.Outcome.EmailTaken() ->
                  Answer.problem(
                      Problem.ofField(
                          ProblemCode.EMAIL_TAKEN,
                          "email",
                          "There is an account with this e-mail address."));
              case SignUp.Outcome.Invalid(var fields) -> Answer.problem(invalid(fields));
              case SignUp.Outcome.TooManyAttempts(var retryAfter) ->
                  Answer.tooManyRequests("Too many accounts were opened from here.", retryAfter);
            });
  }

  private Answer whoAmI(Call call) {
    return switch (whoami.whoami(call.signedIn())) {
      case Whoami.Outcome.Known(Viewer viewer) -> Answer.ok(me(viewer));
      case Whoami.Outcome.Stranger() -> Answer.problem(Problem.unauthenticated());
    };
  }

  private MeBody me(Viewer viewer) {
    return MeBody.of(viewer, ownChannels.list(viewer.asActor()));
  }

  private static Problem invalid(Set<NewAccount.Field> fields) {
    return Problem.invalidFields(fields.stream().sorted().map(AccountRoutes::problemOf).toList());
  }

  private static FieldProblem problemOf(NewAccount.Field field) {
    return switch (field) {
      case EMAIL -> new FieldProblem("email", "This is no e-mail address.");
      case PASSWORD -> new FieldProblem("password", "A password has 10 to 128 characters.");
      case DISPLAY_NAME ->
          new FieldProblem("displayName", "A name has 1 to 60 characters that can be seen.");
    };
  }

  /// Checking a password is dear on purpose, so only so many are checked at once.
  static Answer unlessOverloaded(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (PasswordsOverloaded _) {
      return Answer.unavailable("Too many people are signing in at this moment.");
    }
  }

  /// What `POST /api/v1/accounts` takes.
  record SignUpBody(
      @Required String email, @Required String password, @Required String displayName) {

    NewAccount account() {
      return new NewAccount(email, new Secret(password), displayName);
    }
  }
}
