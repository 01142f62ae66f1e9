package origin.metrics;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;

/// Counts events of a bounded number of kinds.
public final class EventCount {

  private final Counter counter;

  EventCount(CollectorRegistry registry, String name, String help, String label) {
    this.counter = Counter.build(name, help).labelNames(label).register(registry);
  }

  /// One more of this kind.
  public void add(String kind) {
    counter.labels(kind).inc();
  }
}
