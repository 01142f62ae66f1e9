package origin.http;

import java.util.Locale;

/// The stable names of everything that can go wrong, as the API document lists them.
public enum ProblemCode {
  INVALID_REQUEST(400, "The request cannot be read"),
  INVALID_FIELDS(400, "Some fields are not right"),
  UNAUTHENTICATED(401, "Nobody is signed in"),
  TOKEN_EXPIRED(401, "The access token has expired"),
  WRONG_CREDENTIALS(401, "Wrong e-mail address or password"),
  REFRESH_TOKEN_SPENT(401, "The refresh token is no longer good"),
  FORBIDDEN(403, "Not allowed"),
  CROSS_SITE_REQUEST(403, "The request comes from another site"),
  FINAL_UPLOAD(403, "A concatenated upload takes no bytes"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "The method is not offered here"),
  NOT_ACCEPTABLE(406, "None of the accepted types is offered here"),
  EMAIL_TAKEN(409, "The e-mail address is taken"),
  HANDLE_TAKEN(409, "The handle is taken"),
  TOO_MANY_CHANNELS(409, "The account owns too many channels"),
  OFFSET_MISMATCH(409, "The offset is not the upload's"),
  PARTS_UNFINISHED(409, "Not all parts are finished"),
  STATE_CONFLICT(409, "Not in this state"),
  UPLOAD_GONE(410, "The upload is gone"),
  TUS_VERSION_UNKNOWN(412, "The tus version is unknown"),
  TOO_LARGE(413, "Too large"),
  QUOTA_EXCEEDED(413, "No room left"),
  UNSUPPORTED_MEDIA_TYPE(415, "The type of the body is not taken here"),
  RANGE_NOT_SATISFIABLE(416, "There is no such range"),
  CAPTIONS_UNREADABLE(422, "The captions cannot be read"),
  IDEMPOTENCY_KEY_REUSED(422, "The key named another intent"),
  UPLOAD_BUSY(423, "The upload is busy"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  CHECKSUM_MISMATCH(460, "The checksum does not match"),
  INTERNAL_ERROR(500, "Something broke"),
  UNAVAILABLE(503, "Not available now"),
  DISK_FULL(507, "The disk is full");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The HTTP status that goes with it.
  public int status() {
    return status;
  }

  /// What it is, for people, the same every time.
  public String title() {
    return title;
  }

  /// The name on the wire: kebab case.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
