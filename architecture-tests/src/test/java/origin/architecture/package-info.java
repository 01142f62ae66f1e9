/// The rules of the house, each with its reason, and a planted violation that shows it can fail.
///
/// What Maven modules, the module system and the enforcer refuse by themselves is shown in
/// `BuildLocksIT`; what only a look at the compiled classes can find stands in `Rule`.
@NullMarked
package origin.architecture;

import org.jspecify.annotations.NullMarked;
