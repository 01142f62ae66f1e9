package origin.ffmpeg.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The small programs of util-linux and coreutils, and bubblewrap, through which FFmpeg is started.
/// Each one replaces itself by the next, so that the process id stays; bubblewrap alone stays
/// beside FFmpeg, ends with its status, and takes it along when it is killed.
///
/// One that is not installed is left out: they are belts beside braces.
final class Wrappers {

  private static final int BACKGROUND_NICENESS = 10;

  private final Optional<Path> setpriv = find("setpriv");
  private final Optional<Path> setsid = find("setsid");
  private final Optional<Path> prlimit = find("prlimit");
  private final Optional<Path> nice = find("nice");
  private final Optional<Path> unshare = find("unshare");
  private final Optional<Path> bubblewrap = find("bwrap");

  /// Whether what a layer needs is installed; whether it is also allowed is to be tried.
  boolean offer(Isolation isolation) {
    return switch (isolation) {
      case LIMITS -> true;
      case PRIVILEGES -> setpriv.isPresent();
      case NAMESPACES -> setpriv.isPresent() && unshare.isPresent();
      case FILES -> setpriv.isPresent() && bubblewrap.isPresent();
    };
  }

  /// The words that come before FFmpeg's own.
  ///
  /// @param folder holds FFmpeg, and is all that it needs besides the system's libraries
  List<String> around(Isolation isolation, Limits limits, boolean background, Path folder) {
    var words = new ArrayList<String>();
    setsid.ifPresent(program -> words.add(program.toString()));
    if (background) {
      nice.ifPresent(
          program -> words.addAll(List.of(program.toString(), "-n", "" + BACKGROUND_NICENESS)));
    }
    prlimit.ifPresent(
        program -> {
          words.add(program.toString());
          words.addAll(limits.arguments());
        });
    if (isolation == Isolation.NAMESPACES) {
      unshare.ifPresent(
          program ->
              words.addAll(
                  List.of(
                      program.toString(),
                      "--user",
                      "--map-current-user",
                      "--net",
                      "--ipc",
                      "--uts")));
    }
    setpriv.ifPresent(
        program -> {
          words.addAll(List.of(program.toString(), "--pdeathsig", "KILL"));
          if (isolation != Isolation.LIMITS) {
            words.add("--no-new-privs");
          }
        });
    if (isolation == Isolation.FILES) {
      bubblewrap.ifPresent(program -> words.addAll(fileSystem(program, folder)));
    }
    return words;
  }

  private static List<String> fileSystem(Path program, Path folder) {
    var words = new ArrayList<>(List.of(program.toString()));
    words.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
    // A process between the two would be left before it ends, and what FFmpeg used counted nowhere.
    words.add("--as-pid-1");
    words.addAll(List.of("--cap-drop", "ALL", "--dev", "/dev", "--ro-bind", "/usr", "/usr"));
    for (String outsideUsr : List.of("/bin", "/lib", "/lib64")) {
      words.addAll(List.of("--ro-bind-try", outsideUsr, outsideUsr));
    }
    words.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
    words.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
    words.addAll(List.of("--chdir", folder.toString(), "--"));
    return words;
  }

  private static Optional<Path> find(String name) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
