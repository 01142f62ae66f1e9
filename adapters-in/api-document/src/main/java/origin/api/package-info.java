/// The API document as a judge: tests hand it every answer they get.
///
/// The document itself belongs to the HTTP adapter and is read from the class path. Tests alone may
/// name this package; nothing of it is part of the product.
@NullMarked
package origin.api;

import org.jspecify.annotations.NullMarked;
