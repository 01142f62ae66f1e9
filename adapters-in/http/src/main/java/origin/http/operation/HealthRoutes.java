package origin.http.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import origin.http.Answer;
import origin.http.Draining;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.http.operation.HealthPart.Condition;

/// `/health`, `/health/live` and `/health/ready`.
///
/// *Live* says that the process should be left running: it answers, so it should. *Ready* says that
/// requests may come: every needed part is up and the node is not going away.
public final class HealthRoutes implements RouteGroup {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final List<Examination> parts;
  private final Draining draining;

  public HealthRoutes(List<HealthPart> parts, Draining draining) {
    this.parts = parts.stream().map(Examination::new).toList();
    this.draining = draining;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/health").get(_ -> answer(conditions(parts)));
    routes.at("/health/live").get(_ -> answer(Map.of()));
    routes.at("/health/ready").get(_ -> answer(readiness()));
  }

  private Map<String, Condition> readiness() {
    Map<String, Condition> conditions =
        conditions(parts.stream().filter(part -> part.of().neededToServe()).toList());
    if (draining.begun()) {
      conditions.put("node", Condition.down("This node is going away."));
    }
    return conditions;
  }

  /// All are looked at together, so that the slowest one is all there is to wait for.
  private static Map<String, Condition> conditions(List<Examination> parts) {
    Map<String, Condition> conditions = new TreeMap<>();
    parts.forEach(Examination::begin);
    parts.forEach(part -> conditions.put(part.of().name(), part.condition()));
    return conditions;
  }

  private static Answer answer(Map<String, Condition> conditions) {
    boolean up = conditions.values().stream().allMatch(Condition::up);
    Map<String, PartBody> parts = new TreeMap<>();
    conditions.forEach((name, condition) -> parts.put(name, PartBody.of(condition)));
    return Answer.json(up ? OK : UNAVAILABLE, new HealthBody(word(up), parts));
  }

  private static String word(boolean up) {
    return up ? "up" : "down";
  }

  /// How the whole is.
  record HealthBody(String status, Map<String, PartBody> parts) {}

  /// How a part is.
  record PartBody(String status, @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail) {

    static PartBody of(Condition condition) {
      return new PartBody(word(condition.up()), condition.detail());
    }
  }
}
