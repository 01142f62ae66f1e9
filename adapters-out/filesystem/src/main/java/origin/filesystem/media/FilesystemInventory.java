package origin.filesystem.media;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upkeep.MediaInventory;

/// Walks the folders; only reads.
final class FilesystemInventory implements MediaInventory {
  private final Layout layout;

  FilesystemInventory(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void eachPlan(Consumer<PlanId> seen) {
    each(layout.plans(), fan -> each(fan, plan -> show(plan, PlanId::new, seen)));
  }

  @Override
  public void eachStranger(PlanId plan, Consumer<String> seen) {
    Path folder = layout.folder(plan);
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> String.valueOf(folder.relativize(path)).replace(File.separatorChar, '/'))
          .filter(name -> !GivenNames.has(name))
          .forEach(seen);
    } catch (NoSuchFileException gone) {
      // and everything in it
    } catch (IOException | UncheckedIOException e) {
      throw new MediaStoreBroken("cannot list " + folder, e);
    }
  }

  @Override
  public void eachSpell(Consumer<Spell> seen) {
    each(layout.spells(), fan -> each(fan, spell -> show(spell, Spell::new, seen)));
  }

  private static void each(Path folder, Consumer<Path> seen) {
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      inside.forEach(seen);
    } catch (NoSuchFileException | NotDirectoryException e) {
      // nothing was ever stored there, or it went meanwhile
    } catch (IOException | DirectoryIteratorException e) {
      throw new MediaStoreBroken("cannot list " + folder, e);
    }
  }

  /// A name that means nothing here belongs to somebody else.
  private static <T> void show(Path path, Function<String, T> meaning, Consumer<T> seen) {
    T meant;
    try {
      meant = meaning.apply(String.valueOf(path.getFileName()));
    } catch (IllegalArgumentException anotherThing) {
      return;
    }
    seen.accept(meant);
  }
}
