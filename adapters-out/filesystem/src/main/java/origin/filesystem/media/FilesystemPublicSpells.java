package origin.filesystem.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.MediaStoreBroken;

/// One small file for each spell that lasts; it holds the plan's id.
final class FilesystemPublicSpells implements PublicSpells {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemPublicSpells(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public void open(Spell spell, PlanId plan) {
    Path marker = layout.spell(spell);
    files.makeFor(marker);
    files.put(marker, US_ASCII.encode(plan.value()));
  }

  @Override
  public void close(Spell spell) {
    files.removeFile(layout.spell(spell));
  }

  @Override
  public Optional<PlanId> find(Spell spell) {
    try {
      return Optional.of(new PlanId(Files.readString(layout.spell(spell))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot read the marker of a spell", e);
    }
  }
}
