package origin.domain.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a creator's program tells about an upload, as the tus header `Upload-Metadata` carries it.
///
/// Nothing in it is trusted: a file name is a text to make a title from and never a path, a file
/// type is a claim that probing settles.
///
/// @param values the told texts by key, in the order they came
/// @see <a href="https://tus.io/protocols/resumable-upload#upload-metadata">tus 1.0.0,
///   Upload-Metadata</a>
public record Metadata(Map<String, String> values) {
  /// The longest header that is read, in characters.
  public static final int LONGEST = 32_768;

  /// Nothing told.
  public static final Metadata NONE = new Metadata(Map.of());

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E&&[^,]]{1,128}");

  /// @throws IllegalArgumentException when a key is empty or holds a space, a comma or other than
  ///   ASCII
  public Metadata {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (!values.keySet().stream().allMatch(key -> KEY.matcher(key).matches())) {
      throw new IllegalArgumentException(
          "a key of Upload-Metadata is ASCII without spaces and commas");
    }
  }

  /// Reads the header: pairs of key and Base64 text, a space within the pair and a comma between
  /// pairs.
  ///
  /// @param header the header's value
  /// @return what it tells
  /// @throws IllegalArgumentException with a sentence for people when it is not written like that,
  ///   tells a key twice or holds a value that is not UTF-8
  public static Metadata read(String header) {
    if (header.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Upload-Metadata is longer than " + LONGEST + " characters");
    }
    if (header.isBlank()) {
      return NONE;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : header.split(",", -1)) {
      String[] words = pair.strip().split(" ", -1);
      if (words.length > 2) {
        throw new IllegalArgumentException("a pair of Upload-Metadata is one key and one value");
      }
      if (values.put(words[0], words.length == 2 ? decoded(words[1]) : "") != null) {
        throw new IllegalArgumentException("Upload-Metadata tells a key twice");
      }
    }
    return new Metadata(values);
  }

  /// What is told under a key.
  ///
  /// @param key such as `title`
  /// @return the text without space around it; empty when nothing or only space is told
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// What was told, with what is told later in the place of what was told under the same key.
  ///
  /// @param later what is told later
  /// @return both
  public Metadata and(Metadata later) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(later.values);
    return new Metadata(all);
  }

  /// Tells whether anything was told.
  ///
  /// @return true when it was not
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// The same as a header, which [#read] reads back.
  ///
  /// @return the header's value, ASCII
  public String header() {
    return values.entrySet().stream()
        .map(
            pair ->
                pair.getValue().isEmpty()
                    ? pair.getKey()
                    : pair.getKey() + " " + encoded(pair.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new IllegalArgumentException("a value of Upload-Metadata is not UTF-8", notText);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("a value of Upload-Metadata is not Base64", notBase64);
    }
  }
}
