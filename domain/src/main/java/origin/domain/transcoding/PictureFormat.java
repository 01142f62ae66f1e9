package origin.domain.transcoding;

/// What a picture that somebody hands in may be.
public enum PictureFormat {
  /// ISO/IEC 10918-1.
  JPEG,
  /// ISO/IEC 15948.
  PNG,
  /// RFC 9649.
  WEBP
}
