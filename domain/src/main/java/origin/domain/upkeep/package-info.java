/// What can be wrong with what an installation keeps: findings, and what people do about them.
///
/// Knows the other features' names of things; none of them knows it.
@NullMarked
package origin.domain.upkeep;

import org.jspecify.annotations.NullMarked;
