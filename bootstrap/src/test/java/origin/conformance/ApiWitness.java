package origin.conformance;

import java.net.http.HttpResponse;
import java.util.List;
import origin.api.ApiDocument;
import origin.bootstrap.outside.Witness;

/// Holds every answer that a program gets from the whole product to the API document. Pages are not
/// in it.
public final class ApiWitness implements Witness {
  private static final ApiDocument DOCUMENT = new ApiDocument();
  private static final List<String> DESCRIBED =
      List.of("/api/", "/media/", "/health", "/metrics", "/openapi.yaml");

  @Override
  public void saw(HttpResponse<byte[]> answer) {
    if (DESCRIBED.stream().anyMatch(answer.uri().getPath()::startsWith)) {
      DOCUMENT.judgeBytes(answer);
    }
  }
}
