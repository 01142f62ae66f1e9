package origin.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bytes that a request wants of a representation (RFC 9110, section 14).
///
/// Of the forms that the standard allows only a single range is honoured; a header in another unit,
/// with several ranges or that makes no sense is passed over, as the standard permits, and the
/// whole representation is sent.
sealed interface ByteRange {

  /// Everything.
  record Whole() implements ByteRange {}

  /// The bytes from `first` to `last`, both included.
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }

    /// The `Content-Range` of this part of a representation of `whole` bytes.
    String of(long whole) {
      return "bytes " + first + "-" + last + "/" + whole;
    }
  }

  /// A range that begins behind the end.
  record Unsatisfiable() implements ByteRange {}

  Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*(\\d*)-(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

  /// Reads a `Range` header for a representation of `length` bytes.
  static ByteRange of(String header, long length) {
    Matcher range = SINGLE.matcher(header);
    if (!range.matches()) {
      return new Whole();
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(number(last), length);
    }
    return between(number(first), last.isEmpty() ? Long.MAX_VALUE : number(last), length);
  }

  private static ByteRange suffix(long wanted, long length) {
    if (wanted == 0 || length == 0) {
      return new Unsatisfiable();
    }
    return new Part(Math.max(0, length - wanted), length - 1);
  }

  private static ByteRange between(long first, long last, long length) {
    if (last < first) {
      return new Whole();
    }
    return first >= length ? new Unsatisfiable() : new Part(first, Math.min(last, length - 1));
  }

  /// A number too long for any file counts as the largest one.
  private static long number(String digits) {
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
