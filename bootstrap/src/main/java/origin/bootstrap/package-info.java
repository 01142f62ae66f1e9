/// The composition root: reads the configuration, makes every part with new, starts and stops them
/// in order.
///
/// Sees all modules; no module sees it.
@NullMarked
package origin.bootstrap;

import org.jspecify.annotations.NullMarked;
