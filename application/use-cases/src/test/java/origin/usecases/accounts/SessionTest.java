package origin.usecases.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;

class SessionTest {
  private static final String ADA = "ada@example.org";

  private final World world = new World();
  private final Viewer ada = world.joined(ADA);

  @Test
  void knowsWhoSignedIn() {
    SessionTokens tokens = world.signedIn("ADA@example.org");

    Actor.SignedIn actor = believed(tokens.accessToken()).actor();
    assertThat(actor).isEqualTo(ada.asActor());
    assertThat(world.accounts.whoami().whoami(actor)).isEqualTo(new Whoami.Outcome.Known(ada));
  }

  @Test
  void knowsNoGuest() {
    assertThat(world.accounts.whoami().whoami(new Actor.Guest()))
        .isEqualTo(new Whoami.Outcome.Stranger());
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownAddressAlike() {
    var wrong = new SignIn.Outcome.WrongCredentials();

    assertThat(signIn(ADA, "wrong password")).isEqualTo(wrong);
    assertThat(signIn("nobody@example.org", "wrong password")).isEqualTo(wrong);
    assertThat(signIn("nobody", "wrong password")).isEqualTo(wrong);
    assertThat(signIn(ADA, "short")).isEqualTo(wrong);
  }

  @Test
  void turnsAwayWhoeverGuessesPasswords() {
    for (int time = 0; time < 1_000; time++) {
      signIn(ADA, "wrong password");
    }

    var refused = (SignIn.Outcome.TooManyAttempts) signIn(ADA, World.PASSWORD.value());
    assertThat(refused.retryAfter()).isPositive();
    assertThat(world.accounts.signIn().signIn(ADA, World.PASSWORD, new ClientAddress("10.0.0.2")))
        .isInstanceOf(SignIn.Outcome.Opened.class);

    world.pass(refused.retryAfter());
    assertThat(world.signedIn(ADA)).isNotNull();
  }

  @Test
  void lastsAnHourWithoutBeingRefreshed() {
    SessionTokens tokens = world.signedIn(ADA);

    assertThat(tokens.accessExpiresAt()).isEqualTo(world.now().plus(Duration.ofHours(1)));
    world.pass(Duration.ofMinutes(59));
    believed(tokens.accessToken());
    world.pass(Duration.ofMinutes(1));
    assertRefused(tokens.accessToken());
  }

  @Test
  void goesOnWhenRefreshed() {
    SessionTokens first = world.signedIn(ADA);
    world.pass(Duration.ofDays(20));

    SessionTokens second = refreshed(first.refreshToken());
    world.pass(Duration.ofDays(20));
    SessionTokens third = refreshed(second.refreshToken());

    assertThat(believed(third.accessToken()).actor().viewer()).isEqualTo(ada.id());
  }

  @Test
  void endsWhenNobodyRefreshesItForAMonth() {
    SessionTokens tokens = world.signedIn(ADA);

    world.pass(Duration.ofDays(30));

    assertThat(refresh(tokens.refreshToken())).isEqualTo(new RefreshSession.Outcome.Unknown());
  }

  @Test
  void endsWhenARefreshTokenIsShownTwice() {
    SessionTokens first = world.signedIn(ADA);
    SessionTokens second = refreshed(first.refreshToken());

    assertThat(refresh(first.refreshToken())).isEqualTo(new RefreshSession.Outcome.Spent());

    assertThat(refresh(second.refreshToken())).isEqualTo(new RefreshSession.Outcome.Unknown());
    assertRefused(first.accessToken());
    assertRefused(second.accessToken());
  }

  @Test
  void givesTokensToOneAtMostOfManyWhoShowTheSame() {
    SessionTokens tokens = world.signedIn(ADA);

    var outcomes = Crowd.of(16, _ -> refresh(tokens.refreshToken()));

    assertThat(outcomes).filteredOn(RefreshSession.Outcome.Refreshed.class::isInstance).hasSize(1);
  }

  @Test
  void ignoresWhatIsNoRefreshToken() {
    SessionTokens tokens = world.signedIn(ADA);

    assertThat(refresh(new Secret("nonsense"))).isEqualTo(new RefreshSession.Outcome.Unknown());
    assertThat(refresh(tokens.accessToken())).isEqualTo(new RefreshSession.Outcome.Unknown());
    believed(tokens.accessToken());
  }

  @Test
  void endsWithAllItsTokensOnSigningOut() {
    SessionTokens tokens = world.signedIn(ADA);
    SessionTokens elsewhere = world.signedIn(ADA);

    world.accounts.signOut().signOut(believed(tokens.accessToken()).session());

    assertRefused(tokens.accessToken());
    assertThat(refresh(tokens.refreshToken())).isEqualTo(new RefreshSession.Outcome.Unknown());
    believed(elsewhere.accessToken());
  }

  @Test
  void hasTheRolesOfThisMoment() {
    SessionTokens tokens = world.signedIn(ADA);

    var outcome = world.accounts.grantRole().grant("Ada@example.org", Role.MODERATOR);

    assertThat(outcome).isInstanceOf(GrantRole.Outcome.Granted.class);
    assertThat(believed(tokens.accessToken()).actor().is(Role.MODERATOR)).isTrue();
  }

  @Test
  void isForgottenOnceItHasExpired() {
    SessionTokens tokens = world.signedIn(ADA);
    var session = believed(tokens.accessToken()).session();
    world.pass(Duration.ofDays(30));

    world.accounts.forgetExpiredSessions().forget();

    assertThat(world.sessions.find(session)).isEmpty();
  }

  @Test
  void neverPrintsItsTokens() {
    SessionTokens tokens = world.signedIn(ADA);

    assertThat(tokens.toString())
        .doesNotContain(tokens.accessToken().value(), tokens.refreshToken().value());
  }

  private SignIn.Outcome signIn(String email, String password) {
    return world.accounts.signIn().signIn(email, new Secret(password), World.HOME);
  }

  private RefreshSession.Outcome refresh(Secret token) {
    return world.accounts.refreshSession().refresh(token);
  }

  private SessionTokens refreshed(Secret token) {
    return ((RefreshSession.Outcome.Refreshed) refresh(token)).tokens();
  }

  private Authenticate.Outcome.Believed believed(Secret token) {
    return (Authenticate.Outcome.Believed) world.accounts.authenticate().authenticate(token);
  }

  private void assertRefused(Secret token) {
    assertThat(world.accounts.authenticate().authenticate(token))
        .isEqualTo(new Authenticate.Outcome.Refused());
  }
}
