package origin.bootstrap;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import origin.domain.publishing.VideoId;
import origin.domain.upkeep.Finding;
import origin.usecases.upkeep.Examine;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object for programs, in the shape that `origin help doctor` shows. Each finding is
/// written when it is made, so that their number does not matter.
final class JsonDiagnosis implements Diagnosis {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;
  private String before = "{\"findings\":[";

  JsonDiagnosis(PrintStream out) {
    this.out = out;
  }

  @Override
  public void add(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("flaw", finding.flaw().word());
    row.put("object", finding.object());
    row.put("video", finding.video().map(VideoId::value).orElse(null));
    row.put("detail", finding.detail());
    out.print(before + JSON.writeValueAsString(row));
    before = ",\n";
  }

  @Override
  public void end(Examine.Examined examined) {
    boolean none = examined.findings() == 0;
    out.print((none ? before : "") + "],\n\"examined\":");
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("videos", examined.videos());
    counts.put("sources", examined.sources());
    counts.put("plans", examined.plans());
    counts.put("segments", examined.segments());
    out.println(JSON.writeValueAsString(counts) + ",\"healthy\":" + none + "}");
  }
}
