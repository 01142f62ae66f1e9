package origin.http;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// All paths of the server, gathered before it starts.
///
/// Among paths that overlap the one described first wins, so literal paths come before templates. A
/// method that a known path does not offer is answered 405 with `Allow`; `HEAD` is answered
/// wherever `GET` is; `OPTIONS` tells `Allow`.
public final class Routes {

  private static final String EVERYTHING = "/*";

  private final Endpoints endpoints;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final List<Consumer<HttpRouting.Builder>> mounts = new ArrayList<>();
  private final List<Handler> fallbacks = new ArrayList<>();

  Routes(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /// The resource at a path template such as `/api/v1/videos/{videoId}`.
  public Resource at(String template) {
    return resources.computeIfAbsent(template, path -> new Resource(path, endpoints));
  }

  /// Hands everything below a path to a service of its own, which answers for itself.
  public void mount(String path, HttpService service) {
    mounts.add(routing -> routing.register(path, service));
  }

  /// Answers what no path knows, where it is a `GET` or `HEAD` outside of `/api` and `/media`.
  public void otherwise(Handler handler) {
    fallbacks.add(handler);
  }

  /// Everything that was described, mounted services aside.
  public Set<Operation> operations() {
    Set<Operation> operations = new LinkedHashSet<>();
    resources.forEach(
        (template, resource) ->
            resource.methods().forEach(method -> operations.add(new Operation(method, template))));
    return operations;
  }

  void addTo(HttpRouting.Builder routing) {
    mounts.forEach(mount -> mount.accept(routing));
    resources.values().forEach(resource -> resource.addOffersTo(routing));
    resources.values().forEach(resource -> resource.addRefusalTo(routing));
    fallbacks.forEach(fallback -> addFallback(routing, fallback));
  }

  private static void addFallback(HttpRouting.Builder routing, Handler fallback) {
    Handler pagesOnly =
        (request, response) -> {
          if (isForPrograms(request.path().path())) {
            throw new Refused(Problem.notFound());
          }
          fallback.handle(request, response);
        };
    routing.get(EVERYTHING, pagesOnly).head(EVERYTHING, pagesOnly);
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/media/");
  }
}
