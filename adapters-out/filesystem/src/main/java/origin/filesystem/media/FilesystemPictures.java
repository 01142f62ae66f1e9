package origin.filesystem.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.Pictures;

/// One file for each picture.
final class FilesystemPictures implements Pictures {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemPictures(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public void put(PlanId plan, PictureName name, Jpeg picture) {
    files.makeWithin(layout.pictures(plan));
    files.put(layout.picture(plan, name), ByteBuffer.wrap(picture.bytes()));
  }

  @Override
  public Optional<Content> open(PlanId plan, PictureName name) {
    return FileContent.open(layout.picture(plan, name));
  }

  @Override
  public Set<PictureName> stored(PlanId plan) {
    Set<PictureName> stored = new HashSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(layout.pictures(plan))) {
      for (Path picture : found) {
        GivenNames.picture(picture).ifPresent(stored::add);
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot list the pictures of " + plan.value(), e);
    }
    return Set.copyOf(stored);
  }

  @Override
  public void remove(PlanId plan, PictureName name) {
    files.removeFile(layout.picture(plan, name));
  }
}
