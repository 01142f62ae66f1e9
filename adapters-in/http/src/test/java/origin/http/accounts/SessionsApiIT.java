package origin.http.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import origin.http.Client;
import origin.http.Client.Reply;
import origin.http.World;

class SessionsApiIT {

  private static final String SESSIONS = "/api/v1/sessions";
  private static final String REFRESH = "/api/v1/sessions/refresh";
  private static final String CURRENT = "/api/v1/sessions/current";

  private static World world;

  @BeforeAll
  static void start() {
    world = new World();
    world.signUp("ada");
  }

  @AfterAll
  static void everyOperationWasTried() {
    world.close();
    assertThat(World.document().notExercised(Set.of("sessions"))).isEmpty();
  }

  @Nested
  class AProgram {

    @Test
    void holdsItsTokensItself() {
      var session = world.signIn("ada@example.org");

      assertThat(session.status()).isEqualTo(201);
      assertThat(session.text("/accessToken")).isNotEmpty();
      assertThat(session.text("/refreshToken")).isNotEmpty();
      assertThat(session.header("Set-Cookie")).isEmpty();
    }

    @Test
    void isNotToldWhichPartWasWrong() {
      var password = world.guest().post(SESSIONS, World.credentials("ada@example.org", "x"));
      var account = world.guest().post(SESSIONS, World.credentials("eve@example.org", "x"));

      assertThat(password.status()).isEqualTo(401);
      assertThat(password.code()).isEqualTo("wrong-credentials");
      assertThat(account.answer().body()).isEqualTo(password.answer().body());
    }

    @Test
    void tradesARefreshTokenOnce() {
      String spent = world.signIn("ada@example.org").text("/refreshToken");

      var refreshed = refresh(spent);
      var again = refresh(spent);
      var next = refresh(refreshed.text("/refreshToken"));

      assertThat(refreshed.status()).isEqualTo(201);
      assertThat(again.status()).isEqualTo(401);
      assertThat(again.code()).isEqualTo("refresh-token-spent");
      assertThat(next.status()).as("the theft ended the session").isEqualTo(401);
    }

    @Test
    void cannotRefreshWithNothingOrNonsense() {
      assertThat(world.guest().post(REFRESH).status()).isEqualTo(401);
      assertThat(refresh("nonsense").code()).isEqualTo("unauthenticated");
    }

    @Test
    void endsItsSession() {
      Client ada = world.guest().as(world.signIn("ada@example.org").text("/accessToken"));

      assertThat(ada.delete(CURRENT).status()).isEqualTo(204);
      assertThat(ada.get("/api/v1/me").code()).isEqualTo("token-expired");
      assertThat(ada.delete(CURRENT).status()).isEqualTo(401);
    }

    private Reply refresh(String token) {
      return world.guest().post(REFRESH, "{\"refreshToken\":\"" + token + "\"}");
    }
  }

  @Nested
  class ABrowser {

    @Test
    void getsCookiesThatNoScriptCanReadAndNoTokenInTheBody() {
      var session = signIn();

      assertThat(session.status()).isEqualTo(201);
      assertThat(session.json().has("accessToken")).isFalse();
      assertThat(session.header("Set-Cookie"))
          .hasSize(2)
          .allSatisfy(
              cookie ->
                  assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
      assertThat(session.header("Set-Cookie").get(1)).contains("Path=" + REFRESH);
    }

    @Test
    void isKnownByItsCookie() {
      assertThat(browser(signIn()).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void refreshesWithoutABody() {
      var refreshed = browser(signIn()).post(REFRESH);

      assertThat(refreshed.status()).isEqualTo(201);
      assertThat(browser(refreshed).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void mayNotBeLedToRefreshByAnotherSite() {
      var refused =
          world
              .guest()
              .with("Cookie", cookies(signIn()))
              .with("Sec-Fetch-Site", "cross-site")
              .post(REFRESH);

      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("cross-site-request");
    }

    @Test
    void losesItsCookiesWhenItSignsOut() {
      var signedOut = browser(signIn()).delete(CURRENT);

      assertThat(signedOut.status()).isEqualTo(204);
      assertThat(signedOut.header("Set-Cookie"))
          .hasSize(2)
          .allSatisfy(cookie -> assertThat(cookie).contains("=; ", "1970"));
    }

    @Test
    void losesABadCookieSoThatItIsAGuestAfterwards() {
      Client browser = world.guest().with("Cookie", "origin_access=nonsense");

      var refused = browser.get("/api/v1/me");

      assertThat(refused.code()).isEqualTo("token-expired");
      assertThat(refused.header("Set-Cookie")).singleElement().asString().contains("1970");
    }

    private Reply signIn() {
      return world
          .guest()
          .with("Origin-Client", "web")
          .post(SESSIONS, World.credentials("ada@example.org", World.PASSWORD));
    }

    private Client browser(Reply session) {
      return world
          .guest()
          .with("Cookie", cookies(session))
          .with("Origin-Client", "web")
          .with("Sec-Fetch-Site", "same-origin");
    }

    private String cookies(Reply session) {
      List<String> cookies =
          session.header("Set-Cookie").stream()
              .map(cookie -> cookie.replaceFirst(";.*", ""))
              .toList();
      return String.join("; ", cookies);
    }
  }
}
