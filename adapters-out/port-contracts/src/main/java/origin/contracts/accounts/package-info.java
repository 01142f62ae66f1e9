/// What every adapter of the accounts' ports promises.
///
/// Tests of adapters implement these interfaces.
@NullMarked
package origin.contracts.accounts;

import org.jspecify.annotations.NullMarked;
