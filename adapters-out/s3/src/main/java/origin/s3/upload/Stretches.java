package origin.s3.upload;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Listed;
import origin.s3.bucket.Noted;
import origin.storing.receiving.Digests;

/// The stretches that uploads consist of.
record Stretches(Bucket bucket) {
  private static final String ALL = "originals/";
  private static final String DIGEST = "sha256";

  static String all(UploadId id) {
    return ALL + id.value() + "/";
  }

  static String normalised(UploadId id) {
    return all(id) + "normalised";
  }

  /// Above the normalised forms of the beginning of an original that arrives.
  static String beginnings(UploadId id) {
    return all(id) + "beginnings/";
  }

  /// Those that are longer come later.
  static String beginning(UploadId id, long length) {
    return beginnings(id) + HexFormat.of().toHexDigits(length);
  }

  static String key(UploadId id, long begin) {
    return parts(id) + HexFormat.of().toHexDigits(begin);
  }

  private static String parts(UploadId id) {
    return all(id) + "parts/";
  }

  /// What is there of an upload, from its first byte to the first hole.
  List<Stretch> of(UploadId id) {
    List<Stretch> stretches = new ArrayList<>();
    long end = 0;
    for (Listed listed : bucket.list(parts(id))) {
      String begin = listed.key().substring(parts(id).length());
      if (begin.equals(HexFormat.of().toHexDigits(end))) {
        stretches.add(new Stretch(listed.key(), end, listed.length()));
        end += listed.length();
      }
    }
    return stretches;
  }

  /// How much is there without a hole.
  long held(UploadId id) {
    List<Stretch> stretches = of(id);
    return stretches.isEmpty() ? 0 : stretches.getLast().end();
  }

  /// When something of each upload was put last.
  Map<UploadId, Instant> lastPut() {
    Map<UploadId, Instant> last = new HashMap<>();
    bucket.each(ALL, listed -> last.merge(idOf(listed), listed.putAt(), Stretches::later));
    return last;
  }

  private static UploadId idOf(Listed listed) {
    return new UploadId(
        listed.key().substring(ALL.length(), listed.key().indexOf('/', ALL.length())));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Stores a stretch unless one begins there.
  ///
  /// @return false where another is there. One with the same bytes is this one, stored by a request
  ///   whose answer was lost
  boolean put(UploadId id, long begin, byte[] bytes) {
    MessageDigest digest = Digests.sha256();
    digest.update(bytes);
    Map<String, String> notes = notes(Digests.result(digest));
    String key = key(id, begin);
    return bucket.putFirst(key, bytes, notes) || isThere(key, bytes.length, notes);
  }

  boolean isThere(String key, long length, Map<String, String> notes) {
    return bucket.look(key).filter(new Noted(length, notes)::equals).isPresent();
  }

  static Map<String, String> notes(Sha256 digest) {
    return Map.of(DIGEST, digest.hex());
  }

  /// What was noted when a stretch was stored.
  Optional<String> digest(Stretch stretch) {
    return bucket.look(stretch.key()).map(Noted::notes).map(notes -> notes.get(DIGEST));
  }
}
