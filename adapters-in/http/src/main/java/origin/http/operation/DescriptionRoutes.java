package origin.http.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.http.StoredAnswer;

/// `/openapi.yaml`: the whole API, as it is.
public final class DescriptionRoutes implements RouteGroup {

  private static final String DOCUMENT = "/openapi.yaml";

  private final StoredAnswer document =
      StoredAnswer.of("application/yaml", "public, max-age=300", read());

  @Override
  public void describeTo(Routes routes) {
    routes.at(DOCUMENT).handle("GET", (request, response) -> document.send(request, response, 200));
  }

  private static byte[] read() {
    try (InputStream in = DescriptionRoutes.class.getResourceAsStream(DOCUMENT)) {
      return Objects.requireNonNull(in, "the document is part of this jar").readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the API document", broken);
    }
  }
}
