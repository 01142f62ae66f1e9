package origin.bootstrap.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a verb, told apart into options and plain words.
///
/// An option is `--name value` or `--name=value`; a switch is `--name` alone. Each stands at most
/// once.
final class Words {
  private final String verb;
  private final Map<String, String> options = new HashMap<>();
  private final Deque<String> plain = new ArrayDeque<>();

  private Words(String verb) {
    this.verb = verb;
  }

  static Words read(String verb, List<String> words, Set<String> options, Set<String> switches) {
    Words read = new Words(verb);
    Deque<String> left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      read.take(left, options, switches);
    }
    return read;
  }

  private void take(Deque<String> left, Set<String> known, Set<String> switches) {
    String word = left.pop();
    if (!word.startsWith("--")) {
      plain.add(word);
      return;
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    if (switches.contains(name) && equals < 0) {
      put(name, "");
    } else if (!known.contains(name)) {
      throw new Misused(
          "'" + verb + "' has no option " + name + "; see 'origin help " + verb + "'.");
    } else if (equals >= 0) {
      put(name, word.substring(equals + 1));
    } else if (left.isEmpty()) {
      throw new Misused("The option " + name + " needs a value; see 'origin help " + verb + "'.");
    } else {
      put(name, left.pop());
    }
  }

  private void put(String name, String value) {
    if (options.putIfAbsent(name, value) != null) {
      throw new Misused("The option " + name + " stands twice.");
    }
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  String needed(String name) {
    return option(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new Misused("'" + verb + "' needs " + name + "; see 'origin help " + verb + "'."));
  }

  Optional<String> next() {
    return Optional.ofNullable(plain.poll());
  }

  void end() {
    if (!plain.isEmpty()) {
      throw new Misused(
          "'" + verb + "' does not know '" + plain.peek() + "'; see 'origin help " + verb + "'.");
    }
  }
}
