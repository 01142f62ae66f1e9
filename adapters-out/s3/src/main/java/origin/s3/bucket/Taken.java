package origin.s3.bucket;

import java.util.Map;

/// An object with its bytes.
///
/// @param bytes all of them, not to be changed
/// @param notes what was noted when it was put
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Taken(byte[] bytes, Map<String, String> notes) {}
