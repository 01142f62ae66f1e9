package origin.http;

/// The paths of one feature.
@FunctionalInterface
public interface RouteGroup {

  /// Describes every path of the feature; called once, before the server starts.
  void describeTo(Routes routes);
}
