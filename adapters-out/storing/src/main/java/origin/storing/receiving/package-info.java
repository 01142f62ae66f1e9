/// What receiving an upload needs wherever its bytes go: whose turn it is, how much may come, and
/// digests.
@NullMarked
package origin.storing.receiving;

import org.jspecify.annotations.NullMarked;
