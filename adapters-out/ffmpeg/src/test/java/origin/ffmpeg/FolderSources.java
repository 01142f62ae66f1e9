package origin.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// Sources in a folder, for tests of this adapter.
final class FolderSources implements SourceFiles {

  private final Path folder;
  private volatile boolean lost;

  FolderSources(Path folder) {
    this.folder = folder;
  }

  /// From now on nothing can be read, as when a disk fails.
  void loseTheDisk() {
    lost = true;
  }

  /// Where a source's bytes belong.
  Path file(SourceId source) {
    return folder.resolve(source.value());
  }

  boolean isNormalised(SourceId source) {
    return Files.exists(normalised(source));
  }

  private Path normalised(SourceId source) {
    return folder.resolve(source.value() + ".normalised");
  }

  @Override
  public SourceReading open(SourceId source) {
    if (!Files.exists(file(source))) {
      throw new SourceUnavailable(source);
    }
    return new Reading(source, file(source));
  }

  @Override
  public Optional<SourceReading> openNormalised(SourceId source) {
    return isNormalised(source)
        ? Optional.of(new Reading(source, normalised(source)))
        : Optional.empty();
  }

  @Override
  public void keepNormalised(SourceId source, Path made) {
    try {
      Files.move(made, normalised(source), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  @Override
  public Optional<SourceReading> openBeginning(SourceId source) {
    return Files.exists(beginning(source))
        ? Optional.of(new Reading(source, beginning(source)))
        : Optional.empty();
  }

  @Override
  public void keepBeginning(SourceId source, Path made) {
    try {
      Files.move(made, beginning(source), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  private Path beginning(SourceId source) {
    return folder.resolve(source.value() + ".beginning");
  }

  private final class Reading implements SourceReading {

    private final SourceId source;
    private final Path file;
    private final FileChannel channel;

    Reading(SourceId source, Path file) {
      this.source = source;
      this.file = file;
      try {
        this.channel = FileChannel.open(file);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public long size() {
      try {
        return Files.size(file);
      } catch (IOException broken) {
        throw new SourceUnavailable(source, broken);
      }
    }

    @Override
    public int read(ByteBuffer into, long position) {
      if (lost) {
        throw new SourceUnavailable(source);
      }
      try {
        int sum = 0;
        while (into.hasRemaining()) {
          int read = channel.read(into, position + sum);
          if (read < 0) {
            break;
          }
          sum += read;
        }
        return sum;
      } catch (IOException broken) {
        throw new SourceUnavailable(source, broken);
      }
    }

    @Override
    public Path asFile() {
      return file;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
