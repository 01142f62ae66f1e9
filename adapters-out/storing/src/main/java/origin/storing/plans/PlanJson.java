package origin.storing.plans;

import java.util.ArrayList;
import java.util.List;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SoundTrack;
import origin.ports.transcoding.MediaStoreBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan as JSON, which stays readable however the program changes: what is written is spelled out
/// here, and its form has a number.
///
/// Boundaries are written as the lengths between them. Reading checks every rendition's name
/// against its recipe, so a file that was changed or half understood is not taken for a plan.
public final class PlanJson {
  private static final int FORM = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private PlanJson() {}

  /// Writes a plan.
  ///
  /// @param plan what to write
  /// @return JSON in UTF-8
  public static byte[] write(Plan plan) {
    ObjectNode json = JSON.createObjectNode();
    json.put("form", FORM);
    json.put("id", plan.id().value());
    json.put("source", plan.source().value());
    json.put("timescale", plan.timeline().timescale());
    ArrayNode lengths = json.putArray("lengths");
    for (int segment = 0; segment < plan.timeline().segments(); segment++) {
      lengths.add(plan.timeline().durationOf(segment));
    }
    plan.video().forEach(rendition -> write(rendition, json.withArray("video").addObject()));
    plan.audio().forEach(rendition -> write(rendition, json.withArray("audio").addObject()));
    plan.sounds()
        .forEach(track -> SoundTrackJson.write(track, json.withArray("sounds").addObject()));
    return JSON.writeValueAsBytes(json);
  }

  /// Reads what [#write] wrote.
  ///
  /// @param bytes JSON in UTF-8
  /// @return the plan
  /// @throws MediaStoreBroken where it is no plan, or was changed
  public static Plan read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      requireKnownForm(json);
      return plan(json);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new MediaStoreBroken("a kept plan cannot be understood", e);
    }
  }

  /// A plan from before sound tracks had labels tells of each its language.
  private static Plan plan(JsonNode json) {
    var id = new PlanId(json.required("id").stringValue());
    var source = new SourceId(json.required("source").stringValue());
    List<Rendition> video = renditions(json.path("video"));
    List<Rendition> audio = renditions(json.path("audio"));
    return json.has("sounds")
        ? new Plan(id, source, timeline(json), video, audio, sounds(json.required("sounds")))
        : new Plan(id, source, timeline(json), video, audio);
  }

  private static List<SoundTrack> sounds(JsonNode json) {
    var sounds = new ArrayList<SoundTrack>();
    json.forEach(track -> sounds.add(SoundTrackJson.read(track)));
    return sounds;
  }

  private static void requireKnownForm(JsonNode json) {
    int form = json.required("form").intValue();
    if (form != FORM) {
      throw new IllegalArgumentException("form " + form + " is from another version of Origin");
    }
  }

  private static Timeline timeline(JsonNode json) {
    JsonNode lengths = json.required("lengths");
    long[] boundaries = new long[lengths.size() + 1];
    for (int segment = 0; segment < lengths.size(); segment++) {
      boundaries[segment + 1] = boundaries[segment] + lengths.get(segment).longValue();
    }
    return new Timeline(json.required("timescale").intValue(), boundaries);
  }

  private static void write(Rendition rendition, ObjectNode json) {
    json.put("name", rendition.name().value());
    json.set("recipe", RecipeJson.write(rendition.recipe()));
    json.put("codecs", rendition.codecs());
    json.put("init", rendition.init().bytes());
    json.put("peakBitsPerSecond", rendition.peakBitsPerSecond());
    json.put("averageBitsPerSecond", rendition.averageBitsPerSecond());
  }

  private static List<Rendition> renditions(JsonNode json) {
    var renditions = new ArrayList<Rendition>();
    json.forEach(rendition -> renditions.add(rendition(rendition)));
    return renditions;
  }

  private static Rendition rendition(JsonNode json) {
    return new Rendition(
        new RenditionName(json.required("name").stringValue()),
        RecipeJson.read(json.required("recipe")),
        json.required("codecs").stringValue(),
        new InitSegment(json.required("init").binaryValue()),
        json.required("peakBitsPerSecond").longValue(),
        json.required("averageBitsPerSecond").longValue());
  }
}
