package origin.filesystem.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.transcoding.Plan;
import origin.ports.transcoding.MediaStoreFull;
import origin.ports.transcoding.SegmentName;

/// Stores segments until a disk of 24 MiB is full, has something else removed, and goes on. Writes
/// down what came of it.
final class StoreFiller {
  private static final int SEGMENTS = 12;
  private static final int SEGMENT = 1 << 20;
  private static final Plan PLAN = ExamplePlans.plan("plan-1", SEGMENTS);
  private static final Plan ANOTHER = ExamplePlans.plan("plan-2", SEGMENTS);

  private final FilesystemMedia media;
  private int next;

  private StoreFiller(FilesystemMedia media) {
    this.media = media;
  }

  /// Fills the disk under a folder.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException {
    Path disk = Path.of(arguments[0]);
    Path ballast = Files.write(disk.resolve("ballast"), new byte[16 << 20]);
    Path store = disk.resolve("media");
    StoreFiller filler = new StoreFiller(new FilesystemMedia(store));
    filler.media.plans().keep(PLAN);

    filler.fill();
    Path rest = fillUp(disk);
    System.out.println("a plan: " + tried(() -> filler.media.plans().keep(ANOTHER)));
    System.out.println("stored whole: " + filler.isStoredWhole());
    System.out.println("left half done: " + countIn(store.resolve("incoming")));
    Files.delete(ballast);
    Files.delete(rest);
    System.out.println("a segment: " + tried(filler::storeNext));
    System.out.println("a plan: " + tried(() -> filler.media.plans().keep(ANOTHER)));
  }

  private void fill() {
    String came = "stored";
    while (came.equals("stored")) {
      came = tried(this::storeNext);
      next += came.equals("stored") ? 1 : 0;
    }
    System.out.println("a segment: " + came);
  }

  /// Takes the last pages, which a small file would still have found.
  private static Path fillUp(Path disk) throws IOException {
    Path rest = Files.createFile(disk.resolve("rest"));
    try (var out = Files.newOutputStream(rest)) {
      while (true) {
        out.write(new byte[4_096]);
      }
    } catch (IOException full) {
      return rest;
    }
  }

  private void storeNext() {
    SegmentName name = new SegmentName(PLAN.id(), ExamplePlans.SMALL.name(), next);
    media.segments().put(name, ByteBuffer.allocate(SEGMENT));
  }

  private boolean isStoredWhole() {
    Set<Integer> stored = media.segments().stored(PLAN.id()).get(ExamplePlans.SMALL.name());
    return stored != null
        && stored.size() == next
        && stored.stream().allMatch(index -> sizeOf(index) == SEGMENT);
  }

  private long sizeOf(int index) {
    SegmentName name = new SegmentName(PLAN.id(), ExamplePlans.SMALL.name(), index);
    try (var content = media.segments().open(name).orElseThrow()) {
      return content.length();
    }
  }

  private static long countIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static String tried(Runnable storing) {
    try {
      storing.run();
      return "stored";
    } catch (MediaStoreFull full) {
      return "no room";
    }
  }
}
