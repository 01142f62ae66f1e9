package origin.memory.timeline;

import origin.contracts.timeline.SourceFilesContract;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.SourceFiles;

/// The in-memory sources keep the port's promises.
class InMemorySourceFilesTest implements SourceFilesContract {
  private final InMemorySourceFiles sources = new InMemorySourceFiles();

  @Override
  public SourceFiles sources() {
    return sources;
  }

  @Override
  public void store(SourceId id, byte[] bytes) {
    sources.store(id, bytes);
  }
}
