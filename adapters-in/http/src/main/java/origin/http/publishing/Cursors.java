package origin.http.publishing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import origin.http.Call;
import origin.http.Problem;
import origin.http.Refused;
import origin.ports.work.After;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Lists on the wire: where they go on is one opaque word.
final class Cursors {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Cursors() {}

  /// The page that a call asks for.
  static PageRequest page(Call call) {
    return new PageRequest(call.limit(), call.cursor().map(Cursors::place));
  }

  /// A page as it is answered.
  static <T> Listed<T> listed(Page<T> page) {
    return new Listed<>(page.items(), page.next().map(Cursors::cursor).orElse(null));
  }

  /// The word for a place.
  static String cursor(After place) {
    String words = place.at() + " " + place.id();
    return ENCODER.encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }

  /// The place that a word stands for.
  static After place(String cursor) {
    try {
      String words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int space = words.indexOf(' ');
      return new After(
          Instant.parse(words.substring(0, Math.max(0, space))), words.substring(space + 1));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new Refused(Problem.invalidField("cursor", "This cursor was not given by a list."));
    }
  }

  /// A page of a list.
  record Listed<T>(List<T> items, @Nullable String nextCursor) {}
}
