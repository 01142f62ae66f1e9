/// The HTTP edge: one server, one way in.
///
/// A feature hands the server a [origin.http.RouteGroup]; it describes its paths to
/// [origin.http.Routes] and answers each [origin.http.Call] with an [origin.http.Answer]. What
/// every request needs is done once, here, in this order: a request id, the security headers, the
/// measuring, the protection against other sites' pages, and finding out who asks (only when
/// somebody wants to know). Whatever goes wrong leaves as `application/problem+json` ([RFC
/// 9457](https://www.rfc-editor.org/rfc/rfc9457)) with a stable code and never with a stack trace.
///
/// Feature packages below this one know it; it knows none of them.
@NullMarked
package origin.http;

import org.jspecify.annotations.NullMarked;
