package origin.bootstrap;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import origin.domain.upkeep.Finding;
import origin.domain.upkeep.Flaw;
import origin.usecases.upkeep.Examine;

/// Text for people: what is wrong, how often, with the first of each kind, and what to do.
final class WrittenDiagnosis implements Diagnosis {
  private static final int SHOWN = 20;

  private final PrintStream out;
  private final Map<Flaw, Group> groups = new EnumMap<>(Flaw.class);

  WrittenDiagnosis(PrintStream out) {
    this.out = out;
  }

  @Override
  public void add(Finding finding) {
    groups.computeIfAbsent(finding.flaw(), _ -> new Group()).add(finding);
  }

  @Override
  public void end(Examine.Examined examined) {
    out.printf(
        "Looked at %d videos, %d originals, %d plans and %d segments.%n",
        examined.videos(), examined.sources(), examined.plans(), examined.segments());
    groups.forEach((flaw, group) -> group.print(flaw, out));
    out.println(groups.isEmpty() ? "All is well." : examined.findings() + " findings; see above.");
  }

  /// Findings of one kind; only the first are kept.
  private static final class Group {
    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(Finding finding) {
      count++;
      if (first.size() < SHOWN) {
        first.add(finding);
      }
    }

    void print(Flaw flaw, PrintStream out) {
      out.printf("%n%s (%d): %s%n", flaw.word(), count, flaw.sentence());
      first.forEach(finding -> out.println("  " + line(finding)));
      if (count > first.size()) {
        out.printf("  and %d more; --json names all%n", count - first.size());
      }
      out.printf("  What to do: %s%n", flaw.advice());
    }

    private static String line(Finding finding) {
      String owner = finding.video().map(video -> " of video " + video.value()).orElse("");
      String detail = finding.detail().isEmpty() ? "" : ": " + finding.detail();
      return finding.object() + owner + detail;
    }
  }
}
