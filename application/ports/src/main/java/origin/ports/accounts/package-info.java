/// What accounts ask of the world: places to keep viewers, sessions and password hashes, and the
/// craft of hashing, signing and counting attempts.
///
/// Use cases call these; out-adapters implement them. Repositories are collections beside their
/// aggregate: what they hand out is an immutable value, and a change counts only once it is kept.
@NullMarked
package origin.ports.accounts;

import org.jspecify.annotations.NullMarked;
