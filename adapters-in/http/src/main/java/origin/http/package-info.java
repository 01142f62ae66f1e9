/// The API over HTTP: resources, resumable uploads, sessions, health.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.http;

import org.jspecify.annotations.NullMarked;
