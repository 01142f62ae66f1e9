package origin.http.accounts;

import java.time.Instant;
import origin.http.Answer;
import origin.http.Cookies;
import origin.usecases.accounts.SessionTokens;

/// A browser's session, as cookies ([RFC 6265](https://www.rfc-editor.org/rfc/rfc6265)).
///
/// The cookie of the access token lives as long as the session and not as long as the token: a
/// browser that shows an old token is told that it expired, and refreshes, where one that shows
/// nothing would be taken for a guest's.
///
/// @param secure whether the browser speaks `https`
record SessionCookies(boolean secure) {

  private static final String SET_COOKIE = "Set-Cookie";
  private static final String REFRESH_PATH = "/api/v1/sessions/refresh";

  Answer given(Answer answer, SessionTokens tokens) {
    Instant end = tokens.refreshExpiresAt();
    return answer
        .with(
            SET_COOKIE,
            Cookies.setting(Cookies.ACCESS, tokens.accessToken(), Cookies.ACCESS_PATH, end, secure))
        .with(
            SET_COOKIE,
            Cookies.setting(Cookies.REFRESH, tokens.refreshToken(), REFRESH_PATH, end, secure));
  }

  Answer taken(Answer answer) {
    return answer
        .with(SET_COOKIE, Cookies.removal(Cookies.ACCESS, Cookies.ACCESS_PATH, secure))
        .with(SET_COOKIE, Cookies.removal(Cookies.REFRESH, REFRESH_PATH, secure));
  }
}
