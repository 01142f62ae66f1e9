package origin.filesystem.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;

/// One file for each segment.
final class FilesystemSegments implements Segments {
  private final Layout layout;
  private final WriteOnceFolder files;
  private final long reserve;

  /// @param reserve how many bytes of the disk are left free
  FilesystemSegments(Layout layout, WriteOnceFolder files, long reserve) {
    this.layout = layout;
    this.files = files;
    this.reserve = reserve;
  }

  @Override
  public void put(SegmentName name, ByteBuffer bytes) {
    files.makeWithin(layout.rendition(name.plan(), name.rendition()));
    Path place = layout.segment(name);
    if (!Files.exists(place)) {
      files.requireRoom(place, bytes.remaining() + reserve);
    }
    files.put(place, bytes);
  }

  @Override
  public Optional<Content> open(SegmentName name) {
    return FileContent.open(layout.segment(name));
  }

  @Override
  public void evict(PlanId plan, Set<RenditionName> renditions) {
    renditions.forEach(rendition -> files.removeFilesOf(layout.rendition(plan, rendition)));
  }

  @Override
  public Map<RenditionName, Set<Integer>> stored(PlanId plan) {
    Map<RenditionName, Set<Integer>> stored = new HashMap<>();
    try (DirectoryStream<Path> renditions =
        Files.newDirectoryStream(layout.folder(plan), Files::isDirectory)) {
      for (Path folder : renditions) {
        Optional<RenditionName> rendition = GivenNames.rendition(folder);
        Set<Integer> indexes = rendition.isPresent() ? indexes(folder) : Set.of();
        if (!indexes.isEmpty()) {
          stored.put(rendition.get(), indexes);
        }
      }
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot list what is stored of " + plan.value(), e);
    }
    return Map.copyOf(stored);
  }

  private static Set<Integer> indexes(Path rendition) throws IOException {
    Set<Integer> indexes = new HashSet<>();
    try (DirectoryStream<Path> segments = Files.newDirectoryStream(rendition)) {
      for (Path segment : segments) {
        GivenNames.segment(segment).ifPresent(indexes::add);
      }
    }
    return Set.copyOf(indexes);
  }
}
