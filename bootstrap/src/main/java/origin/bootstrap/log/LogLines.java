package origin.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

/// Writes each event as one line of text for people, or as one JSON object for programs.
///
/// Both carry the time in UTC, the level, who logs, the request that caused it, the message and
/// what is told beside it: `name=value` after the text, members of the object. A trace follows the
/// text on lines of its own, and is the member `error` of the object.
public final class LogLines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};
  private static final String FRAMES = "8";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ThrowableProxyConverter traces = new ThrowableProxyConverter();
  private boolean json;

  /// Chooses how lines are written.
  ///
  /// @param form `json`, or `text`
  public void setForm(String form) {
    json = form.equals("json");
  }

  @Override
  public void start() {
    traces.setOptionList(List.of(FRAMES));
    traces.start();
    super.start();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return ((json ? object(event) : text(event)) + "\n").getBytes(UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  private String object(ILoggingEvent event) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("time", event.getInstant().toString());
    members.put("level", event.getLevel().toString());
    members.put("logger", event.getLoggerName());
    members.putAll(event.getMDCPropertyMap());
    members.put("message", Discretion.of(event.getFormattedMessage()));
    for (KeyValuePair beside : beside(event)) {
      members.putIfAbsent(beside.key, Discretion.of(String.valueOf(beside.value)));
    }
    String trace = trace(event);
    if (!trace.isEmpty()) {
      members.put("error", trace);
    }
    return JSON.writeValueAsString(members);
  }

  private String text(ILoggingEvent event) {
    String request = event.getMDCPropertyMap().getOrDefault("request", "");
    String line =
        String.format(
            Locale.ROOT,
            "%s %-5s %s %s%s",
            event.getInstant(),
            event.getLevel(),
            simple(event.getLoggerName()),
            request.isEmpty() ? "" : "[" + request + "] ",
            onOneLine(Discretion.of(event.getFormattedMessage() + told(event))));
    String trace = trace(event);
    return trace.isEmpty() ? line : line + "\n" + trace.stripTrailing();
  }

  private static String told(ILoggingEvent event) {
    return beside(event).stream()
        .map(pair -> " " + pair.key + "=" + pair.value)
        .collect(Collectors.joining());
  }

  /// The library has no list where there is nothing.
  private static List<KeyValuePair> beside(ILoggingEvent event) {
    return Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
  }

  private String trace(ILoggingEvent event) {
    return Discretion.of(traces.convert(event));
  }

  private static String simple(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  /// Nobody can write a line of the log by putting a line break into what is logged.
  private static String onOneLine(String message) {
    return message.replaceAll("\\p{Cntrl}+", " ");
  }
}
