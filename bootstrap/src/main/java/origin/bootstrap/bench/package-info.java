/// `origin bench`: each benchmark measures Origin and, in the same run, a control that does the
/// like without it; what counts are CPU-seconds and ratios, because machines are noisy.
@NullMarked
package origin.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
