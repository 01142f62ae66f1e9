package origin.ffmpeg.boxes;

import origin.domain.transcoding.SoundCodec;

/// How the sound of a track is stored and which decoder it needs.
public sealed interface SoundConfiguration permits AacConfiguration, OpusConfiguration {

  /// What it is encoded in.
  SoundCodec codec();

  /// The codec string of RFC 6381, such as `mp4a.40.2`.
  String codecs();

  /// Whether every player that knows the codec knows this kind of it.
  boolean isPlain();

  /// Samples a second; 0 where it is not one of the usual ones.
  int sampleRate();

  /// 1 for mono, 2 for stereo, 6 for 5.1; another number where that is not certain.
  int channels();

  /// The bytes that a decoder is set up with; a copy.
  byte[] bytes();
}
