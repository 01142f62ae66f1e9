package origin.filesystem.media;

import java.nio.file.Path;
import java.util.function.Function;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.MediaInventory;

/// The media store in one folder: opens it and hands out the ports that it serves.
public final class FilesystemMedia {
  private final Layout layout;
  private final WriteOnceFolder files;
  private final long reserve;

  /// As [#FilesystemMedia(Path, long)], without a reserve.
  public FilesystemMedia(Path root) {
    this(root, 0);
  }

  /// Opens the store, makes what is missing and removes what an earlier life left half done.
  ///
  /// @param root the folder; one program at a time uses it, on a filesystem that knows hard links
  /// @param reserve how many bytes of the disk segments leave free, so that everything else can go
  ///   on
  /// @throws origin.ports.transcoding.MediaStoreBroken when the folder cannot be used
  public FilesystemMedia(Path root, long reserve) {
    this(new Layout(root), WriteOnceFolder::open, reserve);
  }

  private FilesystemMedia(Layout layout, Function<Path, WriteOnceFolder> opening, long reserve) {
    this.layout = layout;
    this.reserve = reserve;
    this.files = opening.apply(layout.incoming());
  }

  /// Opens the store beside a program that uses it: nothing of what that one is writing is removed.
  ///
  /// @param root the folder
  /// @return the store, to be read
  public static FilesystemMedia beside(Path root) {
    return new FilesystemMedia(new Layout(root), WriteOnceFolder::beside, 0);
  }

  /// The plans.
  ///
  /// @return the port
  public Plans plans() {
    return new FilesystemPlans(layout, files);
  }

  /// The segments.
  ///
  /// @return the port
  public Segments segments() {
    return new FilesystemSegments(layout, files, reserve);
  }

  /// The still pictures.
  ///
  /// @return the port
  public Pictures pictures() {
    return new FilesystemPictures(layout, files);
  }

  /// How far plans go whose originals still arrive.
  ///
  /// @return the port
  public Extents extents() {
    return new FilesystemExtents(layout, files);
  }

  /// The captions that are shown.
  ///
  /// @return the port
  public ShownCaptions captions() {
    return new FilesystemShownCaptions(layout, files);
  }

  /// What turned out impossible to make.
  ///
  /// @return the port
  public LostRenditions lostRenditions() {
    return new FilesystemLostRenditions(layout, files);
  }

  /// What lies in the store.
  ///
  /// @return the port
  public MediaInventory inventory() {
    return new FilesystemInventory(layout);
  }

  /// Whether the store takes bytes and gives them back; costs one small write.
  public boolean works() {
    return files.keepsAByte();
  }

  /// The markers of what is public.
  ///
  /// @return the port
  public PublicSpells spells() {
    return new FilesystemPublicSpells(layout, files);
  }
}
