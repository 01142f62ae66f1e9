package origin.http.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import origin.http.Problem;
import origin.http.Refused;
import origin.http.RouteGroup;
import origin.http.Routes;

/// Everything that is not the API: a file of the web client where the path names one, else its
/// page.
///
/// The page finds out by itself what to show; the status only says whether the client knows the
/// address. Below `/_app` only the client's own code asks, which has no use for a page: a file that
/// is not there is a problem.
public final class PageRoutes implements RouteGroup {

  private static final String INDEX = "index.html";
  private static final String CODE = "/_app/";
  private static final int OK = 200;
  private static final int MOVED = 308;
  private static final int NOT_FOUND = 404;
  private static final Pattern PAGES =
      Pattern.compile("/|/(sign-in|sign-up|upload|studio)|/(watch|embed)/[^/]+|/@[^/]+");

  private final WebFiles files;
  private final PagePolicies policies;

  /// Serves the client that the build left on the class path.
  public PageRoutes() {
    this(new WebFiles("origin/web/"));
  }

  PageRoutes(WebFiles files) {
    this.files = files;
    this.policies = PagePolicies.of(files);
  }

  @Override
  public void describeTo(Routes routes) {
    routes.otherwise(this::show);
  }

  private void show(ServerRequest request, ServerResponse response) {
    String path = request.path().path();
    if (path.equals("/" + INDEX)) {
      response.status(MOVED).header(HeaderNames.LOCATION, "/");
      response.send();
      return;
    }
    Optional<WebFile> file = files.find(path.substring(1));
    if (file.isPresent()) {
      file.get().send(request, response, OK);
      return;
    }
    if (path.startsWith(CODE)) {
      throw new Refused(Problem.notFound());
    }
    WebFile page = files.find(INDEX).orElseThrow(() -> new Refused(Problem.notFound()));
    response.header(HeaderNames.create("Content-Security-Policy"), policies.of(path));
    page.send(request, response, PAGES.matcher(path).matches() ? OK : NOT_FOUND);
  }
}
