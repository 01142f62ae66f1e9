/// What adapters that store say alike, so that none names another: nothing here stores anything.
///
/// A plan has one form whatever it lies in, and a client that comes again ends its own ghost
/// wherever its bytes go.
@NullMarked
package origin.storing;

import org.jspecify.annotations.NullMarked;
