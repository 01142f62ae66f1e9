package origin.http.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import origin.http.StoredAnswer;

/// One file of the web client, in every encoding that the build made of it.
///
/// @param variants the smallest first, the plain one last
record WebFile(List<Variant> variants) {

  private static final String HASHED = "_app/immutable/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";
  private static final String PLAIN = "";

  /// The file as one encoding has it.
  record Variant(String encoding, StoredAnswer answer) {}

  static WebFile of(String name, byte[] plain, Optional<byte[]> gzipped, Optional<byte[]> brotli) {
    List<Variant> variants = new ArrayList<>();
    brotli.ifPresent(bytes -> variants.add(variant(name, "br", bytes)));
    gzipped.ifPresent(bytes -> variants.add(variant(name, "gzip", bytes)));
    variants.add(variant(name, PLAIN, plain));
    return new WebFile(List.copyOf(variants));
  }

  /// Sends the best encoding that the client takes.
  void send(ServerRequest request, ServerResponse response, int status) {
    Variant best =
        variants.stream().filter(variant -> takes(request, variant)).findFirst().orElseThrow();
    if (variants.size() > 1) {
      response.header(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING_NAME);
    }
    if (!best.encoding().isEmpty()) {
      response.header(HeaderNames.CONTENT_ENCODING, best.encoding());
    }
    best.answer().send(request, response, status);
  }

  private static Variant variant(String name, String encoding, byte[] bytes) {
    String caching = name.startsWith(HASHED) ? FOR_EVER : ASK_AGAIN;
    return new Variant(encoding, StoredAnswer.of(MediaTypes.of(name), caching, bytes));
  }

  private static boolean takes(ServerRequest request, Variant variant) {
    return variant.encoding().isEmpty()
        || request.headers().values(HeaderNames.ACCEPT_ENCODING).stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(String::strip)
            .anyMatch(offered -> offered.equals(variant.encoding()));
  }
}
