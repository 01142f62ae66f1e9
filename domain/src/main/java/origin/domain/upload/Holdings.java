package origin.domain.upload;

/// What one person's uploads take of the place that everybody shares.
///
/// @param taken what they take or will take, by their lengths, whatever their state
/// @param promised what was announced and is neither here nor reserved ([Upload#reserves])
/// @param unfinished how many of them wait for bytes, or for being joined
public record Holdings(ByteCount taken, ByteCount promised, int unfinished) {
  /// Those of somebody without uploads.
  public static final Holdings NONE = new Holdings(ByteCount.ZERO, ByteCount.ZERO, 0);

  /// With one more upload.
  ///
  /// @param upload another upload of the same person
  /// @return what they take together
  public Holdings and(Upload upload) {
    return new Holdings(
        taken.plus(upload.length()),
        promised.plus(upload.yetToCome().minus(upload.reserves())),
        unfinished + (upload instanceof Upload.Receiving ? 1 : 0));
  }
}
