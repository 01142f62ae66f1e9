package origin.s3.upload;

/// A run of bytes of an upload, as one object.
///
/// @param key of the object
/// @param begin its first byte's place in the upload
/// @param length how many bytes
record Stretch(String key, long begin, long length) {
  long end() {
    return begin + length;
  }
}
