package origin.metrics;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Gauge;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.client.hotspot.DefaultExports;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.DoubleSupplier;

/// All figures of one process, in one place; several in one JVM do not know of each other.
public final class Figures {

  private final CollectorRegistry registry = new CollectorRegistry();
  private final RequestFigures requests = new RequestFigures(registry);

  /// Figures of a program that says of itself which version it is.
  public Figures(String version) {
    DefaultExports.register(registry);
    Gauge.build("origin_build_info", "Always 1; the labels say what runs.")
        .labelNames("version")
        .register(registry)
        .labels(version)
        .set(1);
  }

  /// What is counted of HTTP requests.
  public RequestFigures requests() {
    return requests;
  }

  /// Shows a figure that somebody else keeps, such as connections in use.
  ///
  /// @param name in Prometheus' manner: `origin_`, what it is, its unit
  /// @param help a sentence for people
  /// @param figure is asked whenever figures are shown; quick, and without side effect
  public void show(String name, String help, DoubleSupplier figure) {
    registry.register(new Shown(name, help, figure));
  }

  /// Counts events that have a bounded number of kinds.
  ///
  /// @param name in Prometheus' manner, ending in `_total`
  /// @param help a sentence for people
  /// @param label what the kinds are kinds of
  public EventCount count(String name, String help, String label) {
    return new EventCount(registry, name, help, label);
  }

  /// All figures of this moment, in the text format 0.0.4.
  public String text() {
    StringWriter text = new StringWriter();
    try {
      TextFormat.write004(text, registry.metricFamilySamples());
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string takes everything", impossible);
    }
    return text.toString();
  }
}
