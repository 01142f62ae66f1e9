package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;

/// How the pictures of a track are stored and which decoder they need.
public sealed interface PictureConfiguration
    permits AvcConfiguration, HevcConfiguration, Av1Configuration {

  /// The codec string of RFC 6381, such as `avc1.64001f`.
  String codecs();

  /// Whether a sample decodes without any before it, and so do all after it. Needs the first few
  /// hundred bytes of the sample only.
  boolean beginsAnew(ByteBuffer sample);
}
