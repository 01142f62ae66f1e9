package origin.domain.upload;

/// A number of bytes: a length, an offset or a limit. Never negative.
///
/// @param value how many
public record ByteCount(long value) implements Comparable<ByteCount> {
  /// No byte.
  public static final ByteCount ZERO = new ByteCount(0);

  /// @throws IllegalArgumentException when it is less than nothing
  public ByteCount {
    if (value < 0) {
      throw new IllegalArgumentException("a number of bytes is not negative");
    }
  }

  /// Both together.
  ///
  /// @param more another number of bytes
  /// @return the sum
  /// @throws ArithmeticException when the sum is beyond 2^63 - 1
  public ByteCount plus(ByteCount more) {
    return new ByteCount(Math.addExact(value, more.value));
  }

  /// What is left of this after taking some away.
  ///
  /// @param less what is taken
  /// @return the difference; nothing when more is taken than is there
  public ByteCount minus(ByteCount less) {
    return new ByteCount(Math.max(0, value - less.value));
  }

  /// The lesser of both.
  ///
  /// @param most another number of bytes
  /// @return this, or the other where this is more
  public ByteCount atMost(ByteCount most) {
    return exceeds(most) ? most : this;
  }

  /// Tells which is more.
  ///
  /// @param other another number of bytes
  /// @return true when this is more
  public boolean exceeds(ByteCount other) {
    return value > other.value;
  }

  @Override
  public int compareTo(ByteCount other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
