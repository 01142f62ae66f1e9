package origin.http.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Secret;
import origin.http.Answer;
import origin.usecases.accounts.SessionTokens;

class SessionCookiesTest {

  private static final SessionTokens TOKENS =
      new SessionTokens(
          new Secret("access"),
          Instant.parse("2030-01-01T01:00:00Z"),
          new Secret("refresh"),
          Instant.parse("2030-01-05T07:08:09Z"));

  @Test
  void lastAsLongAsTheSession() {
    assertThat(new SessionCookies(false).given(Answer.noContent(), TOKENS).headers())
        .extracting(Answer.Header::value)
        .containsExactly(
            "origin_access=access; Path=/; Expires=Sat, 05 Jan 2030 07:08:09 GMT; HttpOnly;"
                + " SameSite=Lax",
            "origin_refresh=refresh; Path=/api/v1/sessions/refresh;"
                + " Expires=Sat, 05 Jan 2030 07:08:09 GMT; HttpOnly; SameSite=Lax");
  }

  @Test
  void travelOverHttpsOnlyWhereTheyCameOverIt() {
    assertThat(new SessionCookies(true).given(Answer.noContent(), TOKENS).headers())
        .extracting(Answer.Header::value)
        .allSatisfy(cookie -> assertThat(cookie).endsWith("; Secure"));
  }
}
