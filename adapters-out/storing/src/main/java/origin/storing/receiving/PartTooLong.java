package origin.storing.receiving;

import java.io.IOException;

/// A part has more bytes than its upload still lacks.
public final class PartTooLong extends IOException {
  private static final long serialVersionUID = 1L;

  PartTooLong() {
    super("the part goes beyond the upload's length");
  }
}
