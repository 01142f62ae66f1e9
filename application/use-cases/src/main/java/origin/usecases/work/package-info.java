/// What the use cases of all features share.
///
/// Nothing here is a use case of its own.
@NullMarked
package origin.usecases.work;

import org.jspecify.annotations.NullMarked;
