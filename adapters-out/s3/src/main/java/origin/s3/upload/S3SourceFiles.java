package origin.s3.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.upload.UploadId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.MediaStoreFull;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Fullness;
import origin.s3.bucket.Listed;

/// Uploaded originals in the bucket where [S3UploadBytes] received them, and their normalised
/// forms, which one node makes and every node reads.
public final class S3SourceFiles implements SourceFiles {
  private final Bucket bucket;
  private final Scratch scratch;

  /// @param bucket where the originals lie
  /// @param scratch where those lie that must be files for a while
  public S3SourceFiles(Bucket bucket, Scratch scratch) {
    this.bucket = bucket;
    this.scratch = scratch;
  }

  @Override
  public SourceReading open(SourceId source) {
    Bucket asked = askedFor(source);
    List<Stretch> stretches = new Stretches(asked).of(UploadId.of(source));
    if (stretches.isEmpty()) {
      throw new SourceMissing(source);
    }
    return new S3Reading(source, asked, scratch, stretches);
  }

  @Override
  public Optional<SourceReading> openNormalised(SourceId source) {
    Bucket asked = askedFor(source);
    String key = Stretches.normalised(UploadId.of(source));
    return asked
        .look(key)
        .map(form -> List.of(new Stretch(key, 0, form.length())))
        .map(whole -> new S3Reading(source, asked, scratch, whole));
  }

  @Override
  public void keepNormalised(SourceId source, Path made) {
    Bucket asked = askedFor(source);
    String key = Stretches.normalised(UploadId.of(source));
    try {
      requireThere(source, asked);
      FileObject.putFirst(toldOfRoom(source), key, made, Map.of());
      requireStillThere(source, asked, key);
      asked.remove(beginnings(source, asked).stream().map(Listed::key).toList());
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    } finally {
      Scratch.delete(made);
    }
  }

  /// The one with the greatest name.
  @Override
  public Optional<SourceReading> openBeginning(SourceId source) {
    Bucket asked = askedFor(source);
    List<Listed> beginnings = beginnings(source, asked);
    return beginnings.isEmpty()
        ? Optional.empty()
        : Optional.of(beginnings.getLast())
            .map(last -> List.of(new Stretch(last.key(), 0, last.length())))
            .map(whole -> new S3Reading(source, asked, scratch, whole));
  }

  /// The one before stays for those who have opened it; those before that are long out of use.
  @Override
  public void keepBeginning(SourceId source, Path made) {
    Bucket asked = askedFor(source);
    try {
      requireThere(source, asked);
      List<String> before = beginnings(source, asked).stream().map(Listed::key).toList();
      String key = Stretches.beginning(UploadId.of(source), Files.size(made));
      FileObject.putFirst(toldOfRoom(source), key, made, Map.of());
      requireStillThere(source, asked, key);
      asked.remove(before.subList(0, Math.max(0, before.size() - 1)));
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    } finally {
      Scratch.delete(made);
    }
  }

  private static List<Listed> beginnings(SourceId source, Bucket asked) {
    return asked.list(Stretches.beginnings(UploadId.of(source)));
  }

  private static void requireThere(SourceId source, Bucket asked) {
    if (asked.look(Stretches.key(UploadId.of(source), 0)).isEmpty()) {
      throw new SourceMissing(source);
    }
  }

  /// Whoever erases the source meanwhile may have looked before the form was there.
  private static void requireStillThere(SourceId source, Bucket asked, String key) {
    try {
      requireThere(source, asked);
    } catch (SourceMissing erased) {
      asked.remove(List.of(key));
      throw erased;
    }
  }

  /// A bucket that is full says nothing about the source.
  private Bucket toldOfRoom(SourceId source) {
    return bucket.tellingFailuresAs(
        (what, reported) ->
            Fullness.explains(reported)
                ? new MediaStoreFull(what + ": no room left", reported)
                : new SourceUnavailable(source, reported));
  }

  private Bucket askedFor(SourceId source) {
    return bucket.tellingFailuresAs((_, reported) -> new SourceUnavailable(source, reported));
  }
}
