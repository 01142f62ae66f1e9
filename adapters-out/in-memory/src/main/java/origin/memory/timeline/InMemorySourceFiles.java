package origin.memory.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;

/// Sources in maps; whoever wants one as a file gets a passing copy.
public final class InMemorySourceFiles implements SourceFiles {
  private final Map<SourceId, byte[]> originals = new ConcurrentHashMap<>();
  private final Map<SourceId, byte[]> normalised = new ConcurrentHashMap<>();
  private final Map<SourceId, byte[]> beginnings = new ConcurrentHashMap<>();

  /// No source is there yet.
  public InMemorySourceFiles() {}

  /// Takes an original away.
  public void lose(SourceId source) {
    originals.remove(source);
  }

  /// Puts an original there.
  public void store(SourceId source, byte[] bytes) {
    originals.put(source, bytes.clone());
  }

  @Override
  public SourceReading open(SourceId source) {
    byte[] bytes = originals.get(source);
    if (bytes == null) {
      throw new SourceMissing(source);
    }
    return new Reading(bytes);
  }

  @Override
  public Optional<SourceReading> openNormalised(SourceId source) {
    return Optional.ofNullable(normalised.get(source)).map(Reading::new);
  }

  @Override
  public void keepNormalised(SourceId source, Path made) {
    normalised.putIfAbsent(source, taken(source, made));
    beginnings.remove(source);
  }

  @Override
  public Optional<SourceReading> openBeginning(SourceId source) {
    return Optional.ofNullable(beginnings.get(source)).map(Reading::new);
  }

  @Override
  public void keepBeginning(SourceId source, Path made) {
    beginnings.put(source, taken(source, made));
  }

  private byte[] taken(SourceId source, Path made) {
    if (!originals.containsKey(source)) {
      throw new SourceMissing(source);
    }
    try {
      byte[] bytes = Files.readAllBytes(made);
      Files.delete(made);
      return bytes;
    } catch (IOException broken) {
      throw new SourceUnavailable(source, broken);
    }
  }

  private static final class Reading implements SourceReading {
    private final byte[] bytes;
    private Optional<Path> copy = Optional.empty();

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(ByteBuffer into, long position) {
      if (position >= bytes.length) {
        return 0;
      }
      int count = (int) Math.min(into.remaining(), bytes.length - position);
      into.put(bytes, (int) position, count);
      return count;
    }

    @Override
    public synchronized Path asFile() {
      if (copy.isEmpty()) {
        try {
          copy = Optional.of(Files.write(Files.createTempFile("source", ""), bytes));
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
      return copy.get();
    }

    @Override
    public synchronized void close() {
      copy.ifPresent(file -> file.toFile().delete());
    }
  }
}
