package origin.s3.media;

import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.MediaStoreFull;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.MediaInventory;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Fullness;
import software.amazon.awssdk.core.exception.SdkException;

/// The media store in one bucket: hands out the ports that it serves. Any number of nodes may use
/// one bucket at the same time.
public final class S3Media {
  private final Bucket bucket;
  private final PlanObjects objects;
  private final Memory memory;

  /// @param bucket where everything lies
  /// @param memory how many bytes of stored objects may be held in memory for those who read them
  public S3Media(Bucket bucket, long memory) {
    this.bucket = bucket.tellingFailuresAs(S3Media::failure);
    this.objects = new PlanObjects(this.bucket);
    this.memory = new Memory(memory);
  }

  /// The plans.
  ///
  /// @return the port
  public Plans plans() {
    return new S3Plans(bucket, objects);
  }

  /// The segments.
  ///
  /// @return the port
  public Segments segments() {
    return new S3Segments(bucket, objects, memory);
  }

  /// The still pictures.
  ///
  /// @return the port
  public Pictures pictures() {
    return new S3Pictures(bucket, objects, memory);
  }

  /// How far plans go whose originals still arrive.
  ///
  /// @return the port
  public Extents extents() {
    return new S3Extents(bucket);
  }

  /// The captions that are shown.
  ///
  /// @return the port
  public ShownCaptions captions() {
    return new S3ShownCaptions(bucket, objects, memory);
  }

  /// What turned out impossible to make.
  ///
  /// @return the port
  public LostRenditions lostRenditions() {
    return new S3LostRenditions(bucket, objects);
  }

  /// The markers of what is public.
  ///
  /// @return the port
  public PublicSpells spells() {
    return new S3PublicSpells(bucket);
  }

  /// What lies in the bucket.
  ///
  /// @return the port
  public MediaInventory inventory() {
    return new S3Inventory(bucket);
  }

  private static MediaStoreBroken failure(String what, SdkException reported) {
    return Fullness.explains(reported)
        ? new MediaStoreFull(what + ": no room left", reported)
        : new MediaStoreBroken(what, reported);
  }
}
