package origin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;

class HttpServerIT {

  private static final String JSON = "application/json";
  private static final AtomicInteger DEEDS = new AtomicInteger();

  record Greeting(@Required String name, List<String> tags, int times) {}

  private static final ServerUnderTest SERVER =
      ServerUnderTest.with(
          routes -> {
            routes.at("/api/v1/things/{id}").get(call -> Answer.ok(Map.of("id", call.path("id"))));
            routes
                .at("/api/v1/greetings")
                .post(call -> Answer.created(Map.of("hello", call.body(Greeting.class).name())));
            routes
                .at("/api/v1/deeds")
                .post(
                    call -> {
                      call.body(Map.class);
                      return Answer.created(Map.of("deed", DEEDS.incrementAndGet()));
                    });
            routes.at("/api/v1/who").get(call -> Answer.ok(Map.of("who", whoIs(call))));
            routes
                .at("/api/v1/creators")
                .get(call -> Answer.ok(call.signedInAs(Role.CREATOR).viewer()));
            routes.at("/api/v1/lists").get(call -> Answer.ok(Map.of("limit", call.limit())));
            routes
                .at("/api/v1/broken")
                .get(
                    call -> {
                      throw new IllegalStateException("secret internals of " + call.path("x"));
                    });
            routes.otherwise((_, response) -> response.send("a page"));
          });

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static String whoIs(Call call) {
    return switch (call.actor()) {
      case Actor.Guest() -> "guest";
      case Actor.SignedIn(var viewer, var _) -> viewer.value();
    };
  }

  @Nested
  class Routing {

    @Test
    void answersWhatIsOffered() throws IOException {
      var answer = SERVER.get("/api/v1/things/a1");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"id\":\"a1\"}");
      assertThat(answer.headers().firstValue("Content-Type")).contains(JSON);
    }

    @Test
    void answersHeadWithTheLengthAndWithoutTheBody() throws IOException {
      var answer = SERVER.send("/api/v1/things/a1", request -> request.HEAD());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("Content-Length")).contains("11");
    }

    @Test
    void tellsProgramsOfAnUnknownPath() throws IOException {
      var answer = SERVER.get("/api/v1/nothing");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
      assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void leavesUnknownPathsOfPeopleToThePages() throws IOException {
      assertThat(SERVER.get("/nothing").body()).isEqualTo("a page");
    }

    @Test
    void namesTheMethodsThatAPathOffers() throws IOException {
      var answer = SERVER.send("/api/v1/things/a1", request -> request.DELETE());

      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
      assertThat(answer.body()).contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void tellsTheMethodsOnOptions() throws IOException {
      var answer =
          SERVER.send(
              "/api/v1/things/a1", request -> request.method("OPTIONS", BodyPublishers.noBody()));

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void doesNotAnswerWhatTheClientCannotRead() throws IOException {
      var answer = SERVER.get("/api/v1/things/a1", "Accept", "image/png");

      assertThat(answer.statusCode()).isEqualTo(406);
      assertThat(answer.body()).contains("\"code\":\"not-acceptable\"");
    }

    @Test
    void tellsNothingOfWhatBroke() throws IOException {
      var answer = SERVER.get("/api/v1/broken");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("internal-error").doesNotContain("secret", "Exception");
    }

    @Test
    void givesEveryAnswerItsNameAndItsProtection() throws IOException {
      for (String path : List.of("/api/v1/things/a1", "/api/v1/nothing", "/api/v1/broken")) {
        var headers = SERVER.get(path).headers();
        assertThat(headers.firstValue("X-Request-Id")).as(path).isPresent();
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
        assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
      }
    }

    @Test
    void refusesAPortThatIsTakenInOneLine() {
      HttpSettings taken = HttpSettings.onLoopback(SERVER.server().port());

      assertThatThrownBy(() -> new ServerUnderTest(taken, RequestRecorder.NONE).server().start())
          .isInstanceOf(AddressUnavailable.class)
          .hasMessageContaining("port " + SERVER.server().port())
          .hasMessageNotContaining("\n");
    }
  }

  @Nested
  class Bodies {

    @Test
    void readsWhatItTakes() throws IOException {
      var answer = greet("{\"name\":\"Ada\"}");

      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.body()).isEqualTo("{\"hello\":\"Ada\"}");
    }

    @Test
    void namesTheFieldThatIsWrong() throws IOException {
      assertInvalid("{}", "name", "required");
      assertInvalid("{\"name\":null}", "name", "null");
      assertInvalid("{\"name\":5}", "name", "wrong type");
      assertInvalid("{\"name\":\"a\",\"times\":\"5\"}", "times", "wrong type");
      assertInvalid("{\"name\":\"a\",\"times\":1.5}", "times", "wrong type");
      assertInvalid("{\"name\":\"a\",\"times\":99999999999}", "times", "wrong type");
      assertInvalid("{\"name\":\"a\",\"tags\":[1]}", "tags/0", "wrong type");
      assertInvalid("{\"name\":\"a\",\"nome\":\"b\"}", "nome", "no field");
      assertInvalid("{\"name\":\"a\",\"name\":\"b\"}", "name", "twice");
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
      for (String body : List.of("", "{", "nonsense", "null", "5", "[]", "{\"name\":\"a\"} x")) {
        var answer = greet(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(answer.body()).as(body).contains("\"code\":\"invalid-request\"");
      }
    }

    @Test
    void refusesOtherTypesOfBodies() throws IOException {
      var answer = SERVER.post("/api/v1/greetings", "name=Ada", "Content-Type", "text/plain");

      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws IOException {
      var answer = greet("{\"name\":\"" + "a".repeat(70_000) + "\"}");

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    private void assertInvalid(String body, String field, String why) throws IOException {
      var answer = greet(body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body())
          .as(body)
          .contains("\"code\":\"invalid-fields\"", "\"field\":\"" + field + "\"", why);
    }

    private java.net.http.HttpResponse<String> greet(String body) throws IOException {
      return SERVER.post("/api/v1/greetings", body, "Content-Type", JSON);
    }
  }

  @Nested
  class Callers {

    @Test
    void takesWhoeverShowsNothingForAGuest() throws IOException {
      assertThat(SERVER.get("/api/v1/who").body()).contains("guest");
    }

    @Test
    void knowsAProgramByItsHeaderAndABrowserByItsCookie() throws IOException {
      assertThat(SERVER.get("/api/v1/who", "Authorization", "Bearer creator").body())
          .contains("v2");
      assertThat(SERVER.get("/api/v1/who", "Cookie", "a=b; origin_access=viewer").body())
          .contains("v1");
    }

    @Test
    void refusesABadTokenRatherThanTakingItForAGuests() throws IOException {
      for (String header : List.of("Authorization: Bearer nonsense", "Cookie: origin_access=old")) {
        var answer = SERVER.get("/api/v1/who", header.split(": "));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"token-expired\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
      }
    }

    @Test
    void doesNotMindABadTokenWhereNobodyAsksForIt() throws IOException {
      assertThat(SERVER.get("/api/v1/things/1", "Authorization", "Bearer no").statusCode())
          .isEqualTo(200);
    }

    @Test
    void keepsRolesApart() throws IOException {
      assertThat(creators("Bearer creator")).isEqualTo(200);
      assertThat(creators("Bearer viewer")).isEqualTo(403);
      assertThat(SERVER.get("/api/v1/creators").statusCode()).isEqualTo(401);
    }

    private int creators(String authorization) throws IOException {
      return SERVER.get("/api/v1/creators", "Authorization", authorization).statusCode();
    }
  }

  @Nested
  class OtherSites {

    @Test
    void mayNotActWithABrowsersCookies() throws IOException {
      assertThat(act("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
      assertThat(act("Sec-Fetch-Site", "same-site")).isEqualTo(403);
      assertThat(act("Origin", "https://elsewhere.example")).isEqualTo(403);
      assertThat(act("Origin", "null")).isEqualTo(403);
      assertThat(act("X-Other", "neither is said")).isEqualTo(403);
    }

    @Test
    void areNotOurs() throws IOException {
      assertThat(act("Sec-Fetch-Site", "same-origin")).isEqualTo(201);
      assertThat(act("Sec-Fetch-Site", "none")).isEqualTo(201);
      assertThat(act("Origin", SERVER.uri("").toString())).isEqualTo(201);
    }

    @Test
    void areNoMatterToPrograms() throws IOException {
      var answer =
          SERVER.post(
              "/api/v1/deeds",
              "{}",
              "Content-Type",
              JSON,
              "Authorization",
              "Bearer creator",
              "Origin",
              "https://elsewhere.example");

      assertThat(answer.statusCode()).isEqualTo(201);
    }

    private int act(String header, String value) throws IOException {
      return SERVER
          .post(
              "/api/v1/deeds",
              "{}",
              "Content-Type",
              JSON,
              "Cookie",
              "origin_access=creator",
              header,
              value)
          .statusCode();
    }
  }

  @Nested
  class IntentsThatAreNamed {

    @Test
    void happenOnce() throws IOException {
      var first = deed("{}", "key-1", "creator");
      var again = deed("{}", "key-1", "creator");

      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void belongToWhoNamedThem() throws IOException {
      assertThat(deed("{}", "key-2", "viewer").body())
          .isNotEqualTo(deed("{}", "key-2", "creator").body());
    }

    @Test
    void meanOneThing() throws IOException {
      deed("{}", "key-3", "creator");

      var other = deed("{\"other\":1}", "key-3", "creator");

      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body()).contains("\"code\":\"idempotency-key-reused\"");
    }

    private java.net.http.HttpResponse<String> deed(String body, String key, String token)
        throws IOException {
      return SERVER.post(
          "/api/v1/deeds",
          body,
          "Content-Type",
          JSON,
          "Idempotency-Key",
          key,
          "Authorization",
          "Bearer " + token);
    }
  }

  @Nested
  class Lists {

    @Test
    void haveALimitWithinReason() throws IOException {
      assertThat(SERVER.get("/api/v1/lists").body()).contains("24");
      assertThat(SERVER.get("/api/v1/lists?limit=100").body()).contains("100");
      for (String limit : List.of("0", "101", "-1", "x", "99999999999")) {
        assertThat(SERVER.get("/api/v1/lists?limit=" + limit).statusCode()).isEqualTo(400);
      }
    }
  }
}
