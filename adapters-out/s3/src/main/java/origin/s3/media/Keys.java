package origin.s3.media;

import java.util.Optional;
import origin.domain.captions.CaptionName;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.SegmentName;

/// The names of objects. What is named has guarded itself, so no name leaves its place.
final class Keys {
  static final String PLANS = "plans/";
  static final String SPELLS = "spells/";
  static final String SEGMENT_ENDING = ".m4s";
  private static final String PICTURE_ENDING = ".jpg";
  private static final String CAPTION_ENDING = ".vtt";

  private Keys() {}

  static String all(PlanId plan) {
    return PLANS + plan.value() + "/";
  }

  /// What follows the plan's own part of a key.
  static String below(PlanId plan, String key) {
    return key.substring(all(plan).length());
  }

  static String plan(PlanId plan) {
    return all(plan) + "plan.json";
  }

  static String pictures(PlanId plan) {
    return all(plan) + "pictures/";
  }

  static String picture(PlanId plan, PictureName name) {
    return pictures(plan) + name.value() + PICTURE_ENDING;
  }

  static Optional<PictureName> pictureOf(PlanId plan, String key) {
    return key.endsWith(PICTURE_ENDING)
        ? PictureName.of(
            key.substring(pictures(plan).length(), key.length() - PICTURE_ENDING.length()))
        : Optional.empty();
  }

  static String captionList(PlanId plan) {
    return all(plan) + "captions.json";
  }

  static String captions(PlanId plan) {
    return all(plan) + "captions/";
  }

  static String caption(PlanId plan, CaptionName name) {
    return captions(plan) + name.value() + CAPTION_ENDING;
  }

  static Optional<CaptionName> captionOf(PlanId plan, String key) {
    return GivenNames.isCaption(below(plan, key))
        ? Optional.of(
            new CaptionName(
                key.substring(captions(plan).length(), key.length() - CAPTION_ENDING.length())))
        : Optional.empty();
  }

  /// Apart from the segments, so that they are listed without them.
  static String losses(PlanId plan) {
    return all(plan) + "lost/";
  }

  static String loss(PlanId plan, RenditionName rendition) {
    return losses(plan) + rendition.value();
  }

  /// Apart from the segments, as losses are.
  static String extents(PlanId plan) {
    return all(plan) + "extent/";
  }

  static String extent(PlanId plan, int segments) {
    return extents(plan) + segments;
  }

  static String segment(SegmentName name) {
    return all(name.plan()) + name.rendition().value() + "/" + name.index() + SEGMENT_ENDING;
  }

  static String spell(Spell spell) {
    return SPELLS + spell.value();
  }
}
