/// Originals on their way in.
///
/// Depends on nothing outside the domain; everything here is an immutable value that guards itself.
@NullMarked
package origin.domain.upload;

import org.jspecify.annotations.NullMarked;
