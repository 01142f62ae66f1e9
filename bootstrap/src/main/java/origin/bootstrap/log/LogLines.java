package origin.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes each event as one line of text for people, or as one JSON object for programs.
///
/// Both carry the time in UTC, the level, who logs, the request that caused it and the message. A
/// trace follows the text on lines of its own, and is the member `error` of the object.
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
            onOneLine(Discretion.of(event.getFormattedMessage())));
    String trace = trace(event);
    return trace.isEmpty() ? line : line + "\n" + trace.stripTrailing();
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
