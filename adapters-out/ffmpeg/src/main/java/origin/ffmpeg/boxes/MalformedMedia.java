package origin.ffmpeg.boxes;

/// Bytes that claim to be an ISO base media file and are not a sound one.
public final class MalformedMedia extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedMedia(String detail) {
    super(detail);
  }

  public MalformedMedia(String detail, Throwable cause) {
    super(detail, cause);
  }
}
