/// Origin as somebody outside meets it: a process, an address, a person with an account, an upload.
///
/// Benchmarks and conformance tests drive the product through this and through nothing else.
@NullMarked
package origin.bootstrap.outside;

import org.jspecify.annotations.NullMarked;
