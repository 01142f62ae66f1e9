/// How a source comes in: an [origin.domain.upload.Upload] is announced, receives its bytes in
/// parts over as many connections as it takes, and is complete when the last byte is stored.
///
/// Which bytes are stored is known where they are stored and nowhere else; what stands here is what
/// was announced, what was last acknowledged, and until when the rest is waited for. The words and
/// headers are those of the tus protocol, version 1.0.0. Called by the use cases of uploading.
@NullMarked
package origin.domain.upload;

import org.jspecify.annotations.NullMarked;
