package origin.s3.bucket;

import java.util.Map;

/// What is told about an object without its bytes.
///
/// @param length in bytes
/// @param notes what was noted when it was put
public record Noted(long length, Map<String, String> notes) {}
