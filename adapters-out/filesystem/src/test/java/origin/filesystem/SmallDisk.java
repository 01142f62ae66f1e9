package origin.filesystem;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A disk of 24 MiB in memory, mounted where only one process and its children see it, so that it
/// can really fill up.
///
/// Needs a machine that lets the user have a name space (`unshare -rm`); elsewhere the test says
/// that it did not run.
public final class SmallDisk {
  private static final String MOUNT = "mount -t tmpfs -o size=24m none \"$0\" && exec \"$@\"";

  private final Path folder;

  /// @param folder where to mount it
  public SmallDisk(Path folder) throws InterruptedException {
    this.folder = folder;
    assumeTrue(mayMount(), "NOT TESTED: nobody may mount a small disk here (unshare -rm)");
  }

  /// Runs a program that is told where the disk is.
  ///
  /// @return the lines it has written
  public List<String> run(Class<?> program) throws IOException, InterruptedException {
    List<String> command = AnotherProcess.command(program, folder.toString());
    return AnotherProcess.run(inside(command)).lines().toList();
  }

  private boolean mayMount() throws InterruptedException {
    try {
      AnotherProcess.run(inside(List.of("true")));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private List<String> inside(List<String> command) {
    List<String> words = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNT));
    words.add(folder.toString());
    words.addAll(command);
    return words;
  }
}
