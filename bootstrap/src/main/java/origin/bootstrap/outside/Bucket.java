package origin.bootstrap.outside;

import java.net.URI;

/// Where nodes keep objects.
///
/// @param endpoint who serves it
public record Bucket(URI endpoint, String name, String accessKey, String secretKey) {}
