package origin.ports.transcoding;

/// Somebody ended the work: the calling thread was interrupted, and still is, or this installation
/// shuts down. Nothing failed, so that this is no reason to lose patience with a source or with the
/// transcoder; the work is to be done in another life.
public final class TranscodingStopped extends TranscodingFailed {

  private static final long serialVersionUID = 1L;

  public TranscodingStopped(Throwable cause) {
    super("stopped", cause);
  }
}
