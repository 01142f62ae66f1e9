package origin.s3.bucket;

import java.time.Instant;

/// One object in a listing.
///
/// @param key its name
/// @param length in bytes
/// @param putAt when it was put, by the service's clock
public record Listed(String key, long length, Instant putAt) {}
