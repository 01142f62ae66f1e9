/// How a source's time is divided into segments, and what is known of its frames.
///
/// Depends on nothing outside the domain; everything here is an immutable value that guards itself.
@NullMarked
package origin.domain.timeline;

import org.jspecify.annotations.NullMarked;
