package origin.filesystem.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.storing.captions.TracksJson;

/// One file that lists the captions of a plan, and one for each text. Texts come before the list
/// that names them, and go after the one that names them no more.
final class FilesystemShownCaptions implements ShownCaptions {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemShownCaptions(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public void show(PlanId plan, List<Caption> captions) {
    files.makeWithin(layout.captions(plan));
    for (Caption caption : captions) {
      files.put(layout.caption(plan, caption.track().name()), UTF_8.encode(caption.text()));
    }
    List<CaptionTrack> tracks = captions.stream().map(Caption::track).toList();
    files.replace(layout.captionList(plan), ByteBuffer.wrap(TracksJson.write(tracks)));
    removeOthers(plan, tracks);
  }

  @Override
  public List<CaptionTrack> of(PlanId plan) {
    try {
      return TracksJson.read(Files.readAllBytes(layout.captionList(plan)));
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot read the captions of " + plan.value(), e);
    }
  }

  @Override
  public Set<CaptionName> stored(PlanId plan) {
    Set<CaptionName> stored = new HashSet<>();
    try (DirectoryStream<Path> texts = Files.newDirectoryStream(layout.captions(plan))) {
      texts.forEach(text -> GivenNames.caption(text).ifPresent(stored::add));
    } catch (NoSuchFileException none) {
      return Set.of();
    } catch (IOException | DirectoryIteratorException e) {
      throw new MediaStoreBroken("cannot list the captions of " + plan.value(), e);
    }
    return Set.copyOf(stored);
  }

  @Override
  public Optional<Content> open(PlanId plan, CaptionName name) {
    return FileContent.open(layout.caption(plan, name));
  }

  private void removeOthers(PlanId plan, List<CaptionTrack> tracks) {
    Set<Path> kept =
        tracks.stream()
            .map(track -> layout.caption(plan, track.name()))
            .collect(Collectors.toUnmodifiableSet());
    try (DirectoryStream<Path> texts = Files.newDirectoryStream(layout.captions(plan))) {
      for (Path text : texts) {
        if (!kept.contains(text)) {
          files.removeFile(text);
        }
      }
    } catch (NoSuchFileException gone) {
      // and the plan with it
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot list the captions of " + plan.value(), e);
    }
  }
}
