/// Resumable uploads over HTTP, as [tus 1.0.0](https://tus.io/protocols/resumable-upload) says,
/// with the extensions creation, creation-with-upload, checksum, expiration, termination and
/// concatenation.
///
/// What a header may look like is decided here, everything else in the core.
@NullMarked
package origin.http.upload;

import org.jspecify.annotations.NullMarked;
