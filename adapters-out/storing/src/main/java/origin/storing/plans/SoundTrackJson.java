package origin.storing.plans;

import java.util.Locale;
import java.util.Optional;
import origin.domain.timeline.Language;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.transcoding.SoundTrack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A sound track as JSON, as a part of [PlanJson].
final class SoundTrackJson {

  private SoundTrackJson() {}

  static void write(SoundTrack track, ObjectNode json) {
    SoundLabel label = track.label();
    json.put("track", track.number());
    label.language().ifPresent(language -> json.put("language", language.tag()));
    json.put("title", label.title());
    json.put("purpose", label.purpose().name().toLowerCase(Locale.ROOT));
    json.put("preferred", label.preferred());
  }

  static SoundTrack read(JsonNode json) {
    Optional<Language> language = json.path("language").stringValueOpt().map(Language::new);
    return new SoundTrack(
        json.required("track").intValue(),
        new SoundLabel(
            language,
            json.required("title").stringValue(),
            SoundPurpose.valueOf(json.required("purpose").stringValue().toUpperCase(Locale.ROOT)),
            json.required("preferred").booleanValue()));
  }
}
