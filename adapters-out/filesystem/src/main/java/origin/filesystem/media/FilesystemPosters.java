package origin.filesystem.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Poster;
import origin.ports.transcoding.Posters;

/// One file for each poster.
final class FilesystemPosters implements Posters {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemPosters(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public void put(PlanId plan, Poster poster) {
    files.put(layout.poster(plan), ByteBuffer.wrap(poster.jpeg()));
  }

  @Override
  public Optional<Content> open(PlanId plan) {
    return FileContent.open(layout.poster(plan));
  }
}
