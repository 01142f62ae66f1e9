package origin.domain.upload;

import java.util.Optional;

/// How much one person may still upload, told before any byte flows.
///
/// @param largest the largest file that is taken
/// @param quota how much one person may keep here; empty when only the disk sets an end
/// @param used how much of it is taken, announced uploads included
/// @param free how much the disk has room for, less what is reserved for uploads under way and what
///   the person themself has announced and not sent
public record Allowance(
    ByteCount largest, Optional<ByteCount> quota, ByteCount used, ByteCount free) {
  /// What stands against a file of this length.
  ///
  /// @param length how long the file is
  /// @return the first reason; empty when it may come
  public Optional<Shortage> shortage(ByteCount length) {
    if (length.exceeds(largest)) {
      return Optional.of(new Shortage.TooLarge(length, largest));
    }
    if (quota.isPresent() && length.exceeds(quota.get().minus(used))) {
      return Optional.of(new Shortage.OverQuota(length, quota.get(), used));
    }
    if (length.exceeds(free)) {
      return Optional.of(new Shortage.NoRoom(length, free));
    }
    return Optional.empty();
  }

  /// The longest file that may come now.
  ///
  /// @return the least of what the rules leave
  public ByteCount longest() {
    ByteCount byRule = quota.map(whole -> largest.atMost(whole.minus(used))).orElse(largest);
    return byRule.atMost(free);
  }

  /// Why a file may not come.
  public sealed interface Shortage {
    /// How long the file is.
    ///
    /// @return its length
    ByteCount length();

    /// No file that large is taken.
    ///
    /// @param length how long it is
    /// @param largest the largest that is taken
    record TooLarge(ByteCount length, ByteCount largest) implements Shortage {}

    /// The person would keep more than they may.
    ///
    /// @param length how long it is
    /// @param quota how much they may keep
    /// @param used how much of that is taken
    record OverQuota(ByteCount length, ByteCount quota, ByteCount used) implements Shortage {}

    /// The disk has no room for it.
    ///
    /// @param length how long it is
    /// @param free what there is room for
    record NoRoom(ByteCount length, ByteCount free) implements Shortage {}
  }
}
