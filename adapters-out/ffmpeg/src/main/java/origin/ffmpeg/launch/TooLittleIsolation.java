package origin.ffmpeg.launch;

/// This machine isolates FFmpeg less than was demanded.
public final class TooLittleIsolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Isolation offered;

  TooLittleIsolation(Isolation offered, Isolation demanded) {
    super(
        "This machine isolates FFmpeg by %s at most, and %s is demanded: look whether bubblewrap is installed and user namespaces are allowed."
            .formatted(offered, demanded));
    this.offered = offered;
  }

  /// The strongest that works here.
  public Isolation offered() {
    return offered;
  }
}
