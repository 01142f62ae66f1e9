/// Promises of the driven ports as tests.
///
/// A suite is an interface of default test methods; each adapter of the port implements it.
@NullMarked
package origin.contracts;

import org.jspecify.annotations.NullMarked;
