/// Videos, from the first byte of an upload to the day they are erased.
///
/// Depends on nothing outside the domain; everything here is an immutable value that guards itself.
@NullMarked
package origin.domain.publishing;

import org.jspecify.annotations.NullMarked;
