package origin.bootstrap;

import java.util.function.BooleanSupplier;
import origin.filesystem.media.FilesystemMedia;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.MediaInventory;
import origin.s3.S3Store;
import origin.s3.media.S3Media;

/// The ports of the media store, from whichever adapter was chosen.
record MediaStore(
    Plans plans,
    Segments segments,
    Pictures pictures,
    ShownCaptions captions,
    LostRenditions lostRenditions,
    Extents extents,
    PublicSpells spells,
    MediaInventory inventory,
    BooleanSupplier works) {

  static MediaStore in(FilesystemMedia folder) {
    return new MediaStore(
        folder.plans(),
        folder.segments(),
        folder.pictures(),
        folder.captions(),
        folder.lostRenditions(),
        folder.extents(),
        folder.spells(),
        folder.inventory(),
        folder::works);
  }

  static MediaStore in(S3Store store) {
    S3Media bucket = store.media();
    return new MediaStore(
        bucket.plans(),
        bucket.segments(),
        bucket.pictures(),
        bucket.captions(),
        bucket.lostRenditions(),
        bucket.extents(),
        bucket.spells(),
        bucket.inventory(),
        () -> answers(store));
  }

  /// Throws where it does not.
  private static boolean answers(S3Store store) {
    store.check();
    return true;
  }
}
