/// Figures for Prometheus: what the program counts and measures of itself.
///
/// Labels are bounded: a route is a template, never a path; nothing here ever holds an id, an
/// address or a name. Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.metrics;

import org.jspecify.annotations.NullMarked;
