package origin.filesystem.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.MediaStoreBroken;

/// An empty file that has the number of segments as its name. The largest counts: a further one is
/// there before the ones before it go.
final class FilesystemExtents implements Extents {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemExtents(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public void extend(PlanId plan, int segments) {
    Set<Integer> before = all(plan);
    if (before.stream().allMatch(known -> known < segments)) {
      Path place = layout.extent(plan, segments);
      files.makeFor(place);
      files.put(place, ByteBuffer.allocate(0));
      remove(plan, before);
    }
  }

  @Override
  public Optional<Integer> of(PlanId plan) {
    return all(plan).stream().max(Comparator.naturalOrder());
  }

  @Override
  public void complete(PlanId plan) {
    remove(plan, all(plan));
  }

  /// From the smallest on, so that one who is killed leaves the largest.
  private void remove(PlanId plan, Set<Integer> extents) {
    extents.forEach(segments -> files.removeFile(layout.extent(plan, segments)));
  }

  private Set<Integer> all(PlanId plan) {
    Set<Integer> all = new TreeSet<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(layout.folder(plan), "*" + Layout.EXTENT_ENDING)) {
      for (Path extent : found) {
        String name = String.valueOf(extent.getFileName());
        int digits = name.length() - Layout.EXTENT_ENDING.length();
        all.add(Integer.parseInt(name, 0, digits, 10));
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot tell how far " + plan.value() + " goes", e);
    }
    return all;
  }
}
