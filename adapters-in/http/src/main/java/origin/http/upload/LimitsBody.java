package origin.http.upload;

import java.util.List;
import origin.domain.upload.Allowance;
import origin.domain.upload.ByteCount;
import origin.usecases.upload.LimitsFor;

/// What may be uploaded, as `GET /api/v1/limits` tells it.
record LimitsBody(
    long maxUploadBytes,
    long freeBytes,
    List<String> acceptedTypes,
    List<String> acceptedExtensions,
    long uploadExpiresAfterSeconds) {
  private static final List<String> TYPES =
      List.of(
          "video/mp4",
          "video/quicktime",
          "video/x-matroska",
          "video/webm",
          "video/x-msvideo",
          "video/mp2t",
          "video/mpeg",
          "video/x-m4v",
          "video/3gpp");
  private static final List<String> EXTENSIONS =
      List.of(
          ".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".ts", ".mts", ".mpg", ".mpeg", ".3gp");

  static LimitsBody of(LimitsFor.Limits limits) {
    Allowance allowance = limits.allowance();
    ByteCount free = allowance.free();
    long store =
        allowance
            .quota()
            .map(quota -> quota.minus(allowance.used()))
            .filter(free::exceeds)
            .orElse(free)
            .value();
    return new LimitsBody(
        allowance.largest().value(), store, TYPES, EXTENSIONS, limits.lifetime().toSeconds());
  }
}
