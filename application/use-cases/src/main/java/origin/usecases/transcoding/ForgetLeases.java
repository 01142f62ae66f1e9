package origin.usecases.transcoding;

/// Forgets who was making segments for viewers and is gone.
@FunctionalInterface
public interface ForgetLeases {
  /// Forgets them; asking again changes nothing.
  void forget();
}
