package origin.filesystem.media;

import java.nio.file.Path;
import java.util.HexFormat;
import origin.domain.captions.CaptionName;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.SegmentName;

/// Where things lie below the store's folder. What is named has guarded itself, so no name leaves
/// its folder.
///
/// @param root the store's folder
record Layout(Path root) {
  static final String SEGMENT_ENDING = ".m4s";
  static final String PICTURE_ENDING = ".jpg";
  static final String LOSS_ENDING = ".lost";
  static final String EXTENT_ENDING = ".extent";

  Path incoming() {
    return root.resolve("incoming");
  }

  Path plans() {
    return root.resolve("plans");
  }

  Path spells() {
    return root.resolve("spells");
  }

  Path folder(PlanId plan) {
    return plans().resolve(fan(plan.value())).resolve(plan.value());
  }

  Path plan(PlanId plan) {
    return folder(plan).resolve("plan.json");
  }

  Path pictures(PlanId plan) {
    return folder(plan).resolve("pictures");
  }

  Path picture(PlanId plan, PictureName name) {
    return pictures(plan).resolve(name.value() + PICTURE_ENDING);
  }

  Path captionList(PlanId plan) {
    return folder(plan).resolve("captions.json");
  }

  Path captions(PlanId plan) {
    return folder(plan).resolve("captions");
  }

  Path caption(PlanId plan, CaptionName name) {
    return captions(plan).resolve(name.value() + ".vtt");
  }

  Path rendition(PlanId plan, RenditionName rendition) {
    return folder(plan).resolve(rendition.value());
  }

  Path loss(PlanId plan, RenditionName rendition) {
    return folder(plan).resolve(rendition.value() + LOSS_ENDING);
  }

  Path extent(PlanId plan, int segments) {
    return folder(plan).resolve(segments + EXTENT_ENDING);
  }

  Path segment(SegmentName name) {
    return rendition(name.plan(), name.rendition()).resolve(name.index() + SEGMENT_ENDING);
  }

  Path spell(Spell spell) {
    return spells().resolve(fan(spell.value())).resolve(spell.value());
  }

  private static String fan(String id) {
    return HexFormat.of().toHexDigits((byte) id.hashCode());
  }
}
