package origin.ffmpeg.launch;

/// This machine isolates FFmpeg less than was demanded.
public final class TooLittleIsolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Isolation offered;

  TooLittleIsolation(Isolation offered, Isolation demanded) {
    super("isolated by " + offered + " instead of " + demanded);
    this.offered = offered;
  }

  /// The strongest that works here.
  public Isolation offered() {
    return offered;
  }
}
