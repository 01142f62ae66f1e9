package origin.filesystem.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.MediaStoreBroken;

/// One small file for each loss; it holds the reason.
final class FilesystemLostRenditions implements LostRenditions {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemLostRenditions(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public void lose(PlanId plan, RenditionName rendition, String reason) {
    files.put(layout.loss(plan, rendition), UTF_8.encode(reason));
  }

  @Override
  public Map<RenditionName, String> of(PlanId plan) {
    Map<RenditionName, String> losses = new HashMap<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(layout.folder(plan), "*" + Layout.LOSS_ENDING)) {
      for (Path loss : found) {
        losses.put(renditionOf(loss), Files.readString(loss));
      }
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot list what was lost of " + plan.value(), e);
    }
    return Map.copyOf(losses);
  }

  @Override
  public void forget(PlanId plan) {
    of(plan).keySet().forEach(rendition -> files.removeFile(layout.loss(plan, rendition)));
  }

  private static RenditionName renditionOf(Path loss) {
    String name = String.valueOf(loss.getFileName());
    return new RenditionName(name.substring(0, name.length() - Layout.LOSS_ENDING.length()));
  }
}
