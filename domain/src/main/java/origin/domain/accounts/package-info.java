/// People and what they may do.
///
/// Depends on nothing; everything here is an immutable value that guards itself.
@NullMarked
package origin.domain.accounts;

import org.jspecify.annotations.NullMarked;
