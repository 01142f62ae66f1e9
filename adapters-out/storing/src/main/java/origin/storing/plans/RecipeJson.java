package origin.storing.plans;

import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.VideoCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A recipe as JSON, as a part of [PlanJson].
final class RecipeJson {
  private static final String ENCODED_VIDEO = "encoded-video";
  private static final String COPIED_VIDEO = "copied-video";
  private static final String ENCODED_AUDIO = "encoded-audio";
  private static final String COPIED_AUDIO = "copied-audio";

  private RecipeJson() {}

  static ObjectNode write(Recipe recipe) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (recipe) {
      case Recipe.EncodedVideo video -> write(video, json);
      case Recipe.CopiedVideo video -> write(video, json);
      case Recipe.EncodedAudio audio -> write(audio, json);
      case Recipe.CopiedAudio audio -> write(audio, json);
    }
    return json;
  }

  static Recipe read(JsonNode json) {
    String kind = json.required("kind").stringValue();
    return switch (kind) {
      case ENCODED_VIDEO -> encodedVideo(json);
      case COPIED_VIDEO -> copiedVideo(json);
      case ENCODED_AUDIO -> encodedAudio(json);
      case COPIED_AUDIO -> copiedAudio(json);
      default -> throw new IllegalArgumentException("no kind of recipe: " + kind);
    };
  }

  private static void write(Recipe.EncodedVideo video, ObjectNode json) {
    json.put("kind", ENCODED_VIDEO);
    json.put("codec", video.codec().word());
    writePicture(video, json);
    json.put("frameStep", video.frameStep());
    json.put("level", video.level());
    json.put("quality", video.quality());
    json.put("maxKilobits", video.maxKilobits());
    json.put("primaries", video.colour().primaries());
    json.put("transfer", video.colour().transfer());
    json.put("matrix", video.colour().matrix());
    json.put("fullRange", video.colour().fullRange());
    json.put("toneMapped", video.toneMapped());
    json.put("scan", video.scan().word());
  }

  private static Recipe encodedVideo(JsonNode json) {
    return new Recipe.EncodedVideo(
        codec(json),
        size(json),
        rate(json),
        number(json, "frameStep"),
        number(json, "level"),
        json.required("quality").doubleValue(),
        number(json, "maxKilobits"),
        new Colour(
            text(json, "primaries"),
            text(json, "transfer"),
            text(json, "matrix"),
            json.required("fullRange").booleanValue()),
        json.required("toneMapped").booleanValue(),
        scan(json),
        number(json, "timescale"));
  }

  /// Plans that were kept when there was one codec do not tell it.
  private static VideoCodec codec(JsonNode json) {
    String word = json.path("codec").stringValue(VideoCodec.H264.word());
    return VideoCodec.of(word).orElseThrow(() -> new IllegalArgumentException("no codec: " + word));
  }

  /// Plans that were kept before frames could be looked at tell only whether they are flagged.
  private static Scan scan(JsonNode json) {
    boolean flagged = json.path("deinterlaced").booleanValue(false);
    String word = json.path("scan").stringValue((flagged ? Scan.FLAGGED : Scan.PROGRESSIVE).word());
    return Scan.of(word).orElseThrow(() -> new IllegalArgumentException("no scan: " + word));
  }

  private static void write(Recipe.CopiedVideo video, ObjectNode json) {
    json.put("kind", COPIED_VIDEO);
    writePicture(video, json);
  }

  private static Recipe copiedVideo(JsonNode json) {
    return new Recipe.CopiedVideo(size(json), rate(json), number(json, "timescale"));
  }

  private static void write(Recipe.EncodedAudio audio, ObjectNode json) {
    json.put("kind", ENCODED_AUDIO);
    writeSound(audio, json);
    json.put("track", audio.track());
    json.put("kilobits", audio.kilobits());
  }

  private static Recipe encodedAudio(JsonNode json) {
    return new Recipe.EncodedAudio(
        soundCodec(json),
        number(json, "track"),
        number(json, "sampleRate"),
        number(json, "channels"),
        number(json, "kilobits"),
        text(json, "language"));
  }

  private static void write(Recipe.CopiedAudio audio, ObjectNode json) {
    json.put("kind", COPIED_AUDIO);
    writeSound(audio, json);
    json.put("track", audio.track());
    json.put("firstPacket", audio.firstPacket());
    json.put("priming", audio.priming());
    json.put("packets", audio.packets());
  }

  private static Recipe copiedAudio(JsonNode json) {
    return new Recipe.CopiedAudio(
        soundCodec(json),
        number(json, "track"),
        number(json, "sampleRate"),
        number(json, "channels"),
        text(json, "language"),
        json.required("firstPacket").longValue(),
        number(json, "priming"),
        json.required("packets").longValue());
  }

  private static void writePicture(Recipe.Video video, ObjectNode json) {
    json.put("width", video.size().width());
    json.put("height", video.size().height());
    json.put("frames", video.rate().frames());
    json.put("seconds", video.rate().seconds());
    json.put("timescale", video.timescale());
  }

  private static Size size(JsonNode json) {
    return new Size(number(json, "width"), number(json, "height"));
  }

  private static FrameRate rate(JsonNode json) {
    return new FrameRate(number(json, "frames"), number(json, "seconds"));
  }

  private static void writeSound(Recipe.Audio audio, ObjectNode json) {
    json.put("codec", audio.codec().word());
    json.put("sampleRate", audio.sampleRate());
    json.put("channels", audio.channels());
    json.put("language", audio.language());
  }

  /// Plans that were kept when all sound was AAC do not tell it.
  private static SoundCodec soundCodec(JsonNode json) {
    String word = json.path("codec").stringValue(SoundCodec.AAC.word());
    return SoundCodec.of(word).orElseThrow(() -> new IllegalArgumentException("no codec: " + word));
  }

  private static int number(JsonNode json, String name) {
    return json.required(name).intValue();
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }
}
