package origin.ports.upload;

import java.io.InputStream;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;

/// The next bytes of an upload, as one request of a client brings them.
///
/// @param at where in the file they begin
/// @param checksum what they must match, where the client told
/// @param bytes the bytes; whoever made the part closes them
public record Part(ByteCount at, Optional<Checksum> checksum, InputStream bytes) {}
