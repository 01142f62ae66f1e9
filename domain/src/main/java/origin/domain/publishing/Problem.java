package origin.domain.publishing;

/// Why a video failed or lost a rung, for programs and for people.
///
/// @param code a stable word for programs, of `[a-z0-9-]`, such as `not-a-video`
/// @param detail one sentence that a person understands and can act on
public record Problem(String code, String detail) {
  /// @throws IllegalArgumentException when the code has another shape or nothing is told
  public Problem {
    if (!code.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("a problem's code has 1 to 64 characters of a-z 0-9 -");
    }
    if (detail.isBlank()) {
      throw new IllegalArgumentException("a problem tells what is wrong");
    }
  }
}
