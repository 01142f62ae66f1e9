/// Figures for Prometheus.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.metrics;

import org.jspecify.annotations.NullMarked;
