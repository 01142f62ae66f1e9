package origin.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import origin.bootstrap.outside.RunningOrigin;

/// Workers that are killed and replaced; all that any of them ever logged is kept.
final class Workers implements AutoCloseable {
  private final Fleet fleet;
  private final List<Life> alive = new ArrayList<>();
  private final List<Life> killed = new ArrayList<>();

  /// One life of a worker.
  record Life(String name, RunningOrigin process) {
    List<Making> makings() {
      return Making.in(process.said());
    }

    /// What it is at, or was when it was killed.
    List<Making> underWay() {
      return makings().stream().filter(Making::isUnderWay).toList();
    }
  }

  Workers(Fleet fleet, int count) {
    this.fleet = fleet;
    for (int number = 1; number <= count; number++) {
      begin("worker-" + number);
    }
  }

  private void begin(String name) {
    alive.add(new Life(name, fleet.node("worker", name)));
  }

  List<Life> alive() {
    return List.copyOf(alive);
  }

  /// Kills a worker with SIGKILL, and starts another in its place.
  void kill(Life victim) {
    victim.process().kill();
    alive.remove(victim);
    killed.add(victim);
    begin(victim.name());
  }

  /// All that was ever begun.
  List<Making> makings() {
    return lives().flatMap(life -> life.makings().stream()).toList();
  }

  /// What kills have cut off.
  List<Making> cutOff() {
    return killed.stream().flatMap(life -> life.underWay().stream()).toList();
  }

  /// All that was ever taken over, from the killed, and from the living who were silent for too
  /// long.
  List<Making.TakeOver> takeOvers() {
    return lives().flatMap(life -> Making.takeOvers(life.process().said())).toList();
  }

  private Stream<Life> lives() {
    return Stream.concat(killed.stream(), alive.stream());
  }

  @Override
  public void close() {
    alive.forEach(life -> life.process().close());
  }
}
