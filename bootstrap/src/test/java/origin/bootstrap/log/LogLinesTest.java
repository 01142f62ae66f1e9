package origin.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTest {
  private static final Instant WHEN = Instant.parse("2026-05-01T12:00:00.123Z");

  @Test
  void peopleReadALine() {
    assertThat(written("text", event("It broke for ada@example.org\nINFO forged", Map.of())))
        .isEqualTo("2026-05-01T12:00:00.123Z WARN  Troubles It broke for [e-mail] INFO forged\n");
  }

  @Test
  void theRequestThatCausedItIsTold() {
    assertThat(written("text", event("It broke", Map.of("request", "abc12345"))))
        .isEqualTo("2026-05-01T12:00:00.123Z WARN  Troubles [abc12345] It broke\n");
  }

  @Test
  void programsReadAnObject() {
    JsonNode line =
        JsonMapper.builder()
            .build()
            .readTree(written("json", event("It \"broke\"\n", Map.of("request", "abc12345"))));

    assertThat(line.get("time").asString()).isEqualTo("2026-05-01T12:00:00.123Z");
    assertThat(line.get("level").asString()).isEqualTo("WARN");
    assertThat(line.get("logger").asString()).isEqualTo("origin.http.Troubles");
    assertThat(line.get("request").asString()).isEqualTo("abc12345");
    assertThat(line.get("message").asString()).isEqualTo("It \"broke\"\n");
    assertThat(line.has("error")).isFalse();
  }

  @Test
  void whatIsToldBesideTheMessageIsReadByBoth() {
    LoggingEvent event = event("frames are lost", Map.of());
    event.setKeyValuePairs(
        List.of(new KeyValuePair("segment", 7), new KeyValuePair("who", "ada@example.org\nx")));

    assertThat(written("text", event))
        .endsWith("Troubles frames are lost segment=7 who=[e-mail] x\n");
    JsonNode line = JsonMapper.builder().build().readTree(written("json", event));
    assertThat(line.get("segment").asString()).isEqualTo("7");
    assertThat(line.get("who").asString()).isEqualTo("[e-mail]\nx");
  }

  @Test
  void nothingToldBesideTheMessageTakesTheNameOfSomethingElse() {
    LoggingEvent event = event("it broke", Map.of());
    event.setKeyValuePairs(List.of(new KeyValuePair("level", "forged")));

    assertThat(
            JsonMapper.builder().build().readTree(written("json", event)).get("level").asString())
        .isEqualTo("WARN");
  }

  @Test
  void aTraceIsDiscreetToo() {
    LoggingEvent event = event("It broke", Map.of());
    event.setThrowableProxy(
        new ch.qos.logback.classic.spi.ThrowableProxy(
            new IllegalStateException("no route to 203.0.113.9")));

    assertThat(written("text", event))
        .contains("IllegalStateException: no route to [address]\n", "at origin.bootstrap.log.");
    assertThat(written("json", event)).contains("no route to [address]").hasLineCount(1);
  }

  private static LoggingEvent event(String message, Map<String, String> about) {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerContext(new LoggerContext());
    event.setLoggerName("origin.http.Troubles");
    event.setLevel(Level.WARN);
    event.setInstant(WHEN);
    event.setMessage(message);
    event.setMDCPropertyMap(about);
    return event;
  }

  private static String written(String form, LoggingEvent event) {
    LogLines lines = new LogLines();
    lines.setForm(form);
    lines.start();
    return new String(lines.encode(event), UTF_8);
  }
}
