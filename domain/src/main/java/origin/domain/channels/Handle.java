package origin.domain.channels;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The short name in a channel's address: `/@handle`.
///
/// Case does not matter and a leading `@` is not part of it.
///
/// @param value 3 to 40 characters of `[a-z0-9_-]`
public record Handle(String value) {
  private static final int LONGEST_DERIVED = 30;
  private static final int SHORTEST = 3;
  private static final int LAST_SMALL_NUMBER = 9;
  private static final String FALLBACK = "channel";
  private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{3,40}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  public Handle {
    value = normal(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a handle is 3 to 40 characters of a-z 0-9 _ -");
    }
  }

  /// The handle that somebody typed, or nothing where it is none.
  public static Optional<Handle> parse(String typed) {
    return FORM.matcher(normal(typed)).matches()
        ? Optional.of(new Handle(typed))
        : Optional.empty();
  }

  /// Handles that suit a channel called `name`, the nicest first: the name itself, then the name
  /// with a small number, then with ever longer numbers that differ from channel to channel, so
  /// that a free one is found soon however many channels share the name.
  public static Stream<Handle> suiting(ChannelName name, ChannelId channel) {
    String base = derived(name);
    IntStream small = IntStream.rangeClosed(2, LAST_SMALL_NUMBER);
    int chance = channel.value().hashCode();
    IntStream longer =
        IntStream.of(10_000, 1_000_000, 100_000_000)
            .map(size -> size + Math.floorMod(chance, size));
    return Stream.concat(
        Stream.of(new Handle(base)),
        IntStream.concat(small, longer).mapToObj(number -> new Handle(base + "-" + number)));
  }

  private static String derived(ChannelName name) {
    String bare =
        MARKS.matcher(Normalizer.normalize(name.value(), Normalizer.Form.NFKD)).replaceAll("");
    String dashed = OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = dashed.substring(0, Math.min(dashed.length(), LONGEST_DERIVED));
    String trimmed = EDGES.matcher(cut).replaceAll("");
    return trimmed.length() < SHORTEST ? FALLBACK : trimmed;
  }

  private static String normal(String typed) {
    String bare = typed.strip().toLowerCase(Locale.ROOT);
    return bare.startsWith("@") ? bare.substring(1) : bare;
  }
}
