package origin.bootstrap.outside;

import java.net.http.HttpResponse;

/// Looks at every answer that a [Person] gets; found by `ServiceLoader`.
///
/// The tests bring one that compares each answer with the API document; the product has none.
public interface Witness {
  /// Sees an answer, and throws where it is not as it should be.
  void saw(HttpResponse<byte[]> answer);
}
