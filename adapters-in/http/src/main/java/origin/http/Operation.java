package origin.http;

/// One thing the API offers: a method on a path template.
///
/// @param method in capitals, such as `GET`
/// @param template the path with its parameters in braces, such as `/api/v1/videos/{id}`
public record Operation(String method, String template) {}
