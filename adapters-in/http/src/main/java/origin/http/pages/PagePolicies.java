package origin.http.pages;

import origin.http.Json;

/// The Content-Security-Policies of the pages, as the build of the web client states them in
/// `csp.json`.
///
/// @param page of every page
/// @param embed of the player that other sites may show in a frame
record PagePolicies(String page, String embed) {

  private static final PagePolicies WITHOUT_CLIENT =
      new PagePolicies("default-src 'none'", "default-src 'none'");
  private static final String EMBED = "/embed/";

  static PagePolicies of(WebFiles files) {
    return files
        .read("csp.json")
        .map(bytes -> Json.read(bytes, PagePolicies.class))
        .orElse(WITHOUT_CLIENT);
  }

  /// The policy of the page at a path.
  String of(String path) {
    return path.startsWith(EMBED) ? embed : page;
  }
}
