package origin.ports.transcoding;

/// The transcoder itself does not work, or was stopped; says nothing about the source, and trying
/// later is right.
public sealed class TranscodingFailed extends RuntimeException permits TranscodingStopped {

  private static final long serialVersionUID = 1L;

  public TranscodingFailed(String detail) {
    super(detail);
  }

  public TranscodingFailed(String detail, Throwable cause) {
    super(detail, cause);
  }
}
