package origin.usecases.upkeep;

import origin.domain.captions.CaptionName;
import origin.domain.publishing.Spell;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.upload.UploadId;

/// The names by which operators are told of objects.
final class ObjectNames {
  private ObjectNames() {}

  static String video(VideoId video) {
    return "videos/" + video.value();
  }

  static String upload(UploadId upload) {
    return "uploads/" + upload.value();
  }

  static String plan(PlanId plan) {
    return "plans/" + plan.value();
  }

  static String picture(PlanId plan, PictureName picture) {
    return plan(plan) + "/" + picture.value();
  }

  static String captions(PlanId plan) {
    return plan(plan) + "/captions";
  }

  static String caption(PlanId plan, CaptionName caption) {
    return captions(plan) + "/" + caption.value();
  }

  static String stranger(PlanId plan, String name) {
    return plan(plan) + "/" + name;
  }

  static String rendition(PlanId plan, RenditionName rendition) {
    return plan(plan) + "/" + rendition.value();
  }

  static String segment(PlanId plan, RenditionName rendition, int segment) {
    return rendition(plan, rendition) + "/" + segment;
  }

  static String spell(Spell spell) {
    return "spells/" + spell.value();
  }

  static String lease(LeaseId lease) {
    return "leases/" + lease.value();
  }
}
