package origin.usecases.playback;

/// What kind of bytes an address leads to.
public enum MediaKind {
  /// An HLS playlist (RFC 8216).
  PLAYLIST,
  /// A DASH manifest (ISO/IEC 23009-1).
  MANIFEST,
  /// A JPEG picture.
  PICTURE,
  /// A WebVTT file that tells which part of which picture shows a time of the video.
  STORYBOARD,
  /// Captions (W3C WebVTT).
  CAPTION,
  /// An uploaded file, which may be anything.
  ORIGINAL,
  /// The init segment of a picture rendition (ISO/IEC 14496-12).
  VIDEO_INIT,
  /// The init segment of a sound rendition.
  AUDIO_INIT,
  /// A media segment of a picture rendition (ISO/IEC 23000-19).
  VIDEO_SEGMENT,
  /// A media segment of a sound rendition.
  AUDIO_SEGMENT
}
