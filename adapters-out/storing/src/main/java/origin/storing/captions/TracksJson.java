package origin.storing.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.LanguageTag;
import origin.ports.transcoding.MediaStoreBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The list of a plan's captions as JSON: an array of `{language, name, origin}`.
public final class TracksJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private TracksJson() {}

  /// Writes a list.
  ///
  /// @param tracks what to write
  /// @return JSON in UTF-8
  public static byte[] write(List<CaptionTrack> tracks) {
    ArrayNode json = JSON.createArrayNode();
    for (CaptionTrack track : tracks) {
      json.addObject()
          .put("language", track.language().value())
          .put("name", track.name().value())
          .put("origin", track.origin().name().toLowerCase(Locale.ROOT));
    }
    return JSON.writeValueAsBytes(json);
  }

  /// Reads what [#write] wrote.
  ///
  /// @param bytes JSON in UTF-8
  /// @return the tracks
  /// @throws MediaStoreBroken where it is no such list
  public static List<CaptionTrack> read(byte[] bytes) {
    try {
      List<CaptionTrack> tracks = new ArrayList<>();
      JSON.readTree(bytes).forEach(json -> tracks.add(track(json)));
      return tracks;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new MediaStoreBroken("a kept list of captions cannot be understood", e);
    }
  }

  private static CaptionTrack track(JsonNode json) {
    return new CaptionTrack(
        new LanguageTag(json.required("language").stringValue()),
        new CaptionName(json.required("name").stringValue()),
        Origin.valueOf(json.required("origin").stringValue().toUpperCase(Locale.ROOT)));
  }
}
