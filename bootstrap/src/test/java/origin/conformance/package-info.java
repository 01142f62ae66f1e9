/// The whole product, driven from outside as its users drive it: over HTTP and in a browser.
///
/// Nothing here knows how Origin is built; a product is an address and a way to stop and kill it.
@NullMarked
package origin.conformance;

import org.jspecify.annotations.NullMarked;
