package origin.bootstrap.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;

/// From `origin up` to healthy, on a data folder that exists, and the memory held when idle. The
/// control is a JVM that starts, prints the manual and ends.
final class Start {
  private static final int ROUNDS = 3;

  private Start() {}

  static List<Figure> measure(Workshop workshop) {
    RunningOrigin.up(workshop.file("data")).close();
    double origin = 0;
    double control = 0;
    double resident = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      workshop.say("round " + round + " of " + ROUNDS);
      try (RunningOrigin running = RunningOrigin.up(workshop.file("data"))) {
        Eventually.see(
            "healthy",
            Duration.ofSeconds(30),
            () -> Person.guest(running.address()).get("/health"),
            health -> true);
        origin += Cpu.secondsOf(running.pid());
        resident = Math.max(resident, Cpu.residentBytes(running.pid()) / 1e6);
      }
      control += emptyJvm();
    }
    return List.of(
        Figure.told("control: a JVM that prints the manual", control / ROUNDS, "CPU-s"),
        Figure.atMost("Origin: start to healthy", origin / ROUNDS, "CPU-s", 4),
        Figure.told("Origin / control", origin / control, "x"),
        Figure.atMost("Origin: resident memory of the Java process", resident, "MB", 400));
  }

  private static double emptyJvm() {
    long self = ProcessHandle.current().pid();
    double before = Cpu.secondsOf(self);
    RunningOrigin.launch(Map.of(), List.of("help")).exitStatus();
    return Cpu.secondsOf(self) - before;
  }
}
