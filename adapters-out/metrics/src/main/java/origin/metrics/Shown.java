package origin.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.GaugeMetricFamily;
import java.util.List;
import java.util.function.DoubleSupplier;

/// A figure that somebody else keeps; one that cannot be had is left out for once.
final class Shown extends Collector implements Collector.Describable {

  private final String name;
  private final String help;
  private final DoubleSupplier figure;

  Shown(String name, String help, DoubleSupplier figure) {
    this.name = name;
    this.help = help;
    this.figure = figure;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    try {
      return List.of(new GaugeMetricFamily(name, help, figure.getAsDouble()));
    } catch (RuntimeException _) {
      return List.of();
    }
  }

  @Override
  public List<MetricFamilySamples> describe() {
    return List.of(new GaugeMetricFamily(name, help, List.of()));
  }
}
