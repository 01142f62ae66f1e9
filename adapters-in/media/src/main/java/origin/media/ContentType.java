package origin.media;

import origin.usecases.playback.MediaKind;

/// What each kind of media is called (RFC 8216, section 10; ISO/IEC 23009-1, annex C; RFC 4337).
final class ContentType {
  private ContentType() {}

  static String of(MediaKind kind) {
    return switch (kind) {
      case PLAYLIST -> "application/vnd.apple.mpegurl";
      case MANIFEST -> "application/dash+xml";
      case PICTURE -> "image/jpeg";
      case STORYBOARD -> "text/vtt";
      case CAPTION -> "text/vtt; charset=utf-8";
      case ORIGINAL -> "application/octet-stream";
      case AUDIO_INIT, AUDIO_SEGMENT -> "audio/mp4";
      case VIDEO_INIT, VIDEO_SEGMENT -> "video/mp4";
    };
  }
}
