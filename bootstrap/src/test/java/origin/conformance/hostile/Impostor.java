package origin.conformance.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// Programs of an attacker's in the place of FFmpeg's: whatever they are asked to do, they first
/// try to read, call, lay files and stay behind, then answer nothing, nonsense, without end, or as
/// FFmpeg would.
final class Impostor {
  /// How long what it leaves behind would sleep, which nobody else asks for.
  private static final String NAP = "987655.25";

  private static final String EGG = "egg-of-the-cuckoo";

  private final Path data;

  /// Takes over the programs that an Origin which is not running unpacked into its data folder.
  Impostor(Canary canary, Path data) {
    this.data = data;
    String script = script(canary);
    for (Path program : programs(data)) {
      try {
        Files.move(program, program.resolveSibling("real-" + program.getFileName()));
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String script(Canary canary) {
    return """
        #!/bin/bash
        here=$(dirname "$0") program=$(basename "$0")
        export LD_LIBRARY_PATH=$here
        [ "$1" != -version ] || exec "$here/real-$program" "$@"
        {
          cat '%1$s' & bash -c 'echo hello > /dev/tcp/127.0.0.1/%2$s'
          find '%3$s' / /tmp /dev/shm "$here" -maxdepth 1 -type d -exec touch {}/%4$s \\;
          (trap '' TERM HUP INT; exec setsid sleep %5$s) &
          rm -rf '%3$s'/*
        } > /dev/null 2>&1 < /dev/null
        case $((RANDOM %% 4)) in
          0) exit 0 ;;
          1) exec yes nonsense ;;
          2) env; cat /proc/*/environ; echo '{"streams":[{"index":-1,"codec_type":"video","width":1e99}]}' ;;
          3) exec "$here/real-$program" "$@" ;;
        esac
        """
        .formatted(canary.file(), canary.port(), data, EGG, NAP);
  }

  private static List<Path> programs(Path data) {
    List<Path> programs =
        below(data.resolve("programs"))
            .filter(file -> file.endsWith("ffmpeg") || file.endsWith("ffprobe"))
            .filter(Files::isRegularFile)
            .toList();
    if (programs.size() != 2) {
      throw new IllegalStateException("not the two programs of FFmpeg's: " + programs);
    }
    return programs;
  }

  /// The files that it could lay, where Origin keeps everything and where everybody may write.
  List<Path> eggs() {
    Stream<Path> everywhere =
        Stream.of("/", "/tmp", "/dev/shm")
            .map(folder -> Path.of(folder, EGG))
            .filter(Files::exists);
    return Stream.concat(everywhere, below(data).filter(file -> file.endsWith(EGG))).toList();
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The processes that outlived the program that began them.
  List<ProcessHandle> leftBehind() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().arguments().map(List::of).orElse(List.of()).contains(NAP))
        .toList();
  }
}
