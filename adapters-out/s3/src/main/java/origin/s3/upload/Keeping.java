package origin.s3.upload;

import origin.ports.upload.Appended;

/// What becomes of a part's bytes. Used by one thread at a time, never by one that is interrupted.
interface Keeping {
  /// Takes the next bytes.
  ///
  /// @param bytes not to be changed any more
  void add(byte[] bytes);

  /// How much of the upload is there for good.
  long held();

  /// Whether more bytes are of any use.
  boolean wantsMore();

  /// Ends.
  ///
  /// @param ending how the client's side ended
  /// @return what the client is told
  Appended end(Ending ending);

  /// Lets go of what is not held, because something broke.
  void abandon();
}
