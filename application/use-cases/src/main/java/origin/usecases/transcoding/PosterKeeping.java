package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import origin.domain.transcoding.HandedInPicture;
import origin.domain.transcoding.HandedInPicture.Verdict;
import origin.domain.transcoding.PictureFormat;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.PictureMaker;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.TranscodingFailed;

/// Lets pictures in by one gate: judged by their bytes, then made anew.
final class PosterKeeping implements KeepPoster {
  private static final System.Logger LOG = System.getLogger(PosterKeeping.class.getName());

  private final PictureMaker maker;
  private final Pictures pictures;

  PosterKeeping(PictureMaker maker, Pictures pictures) {
    this.maker = maker;
    this.pictures = pictures;
  }

  @Override
  public Outcome keep(PlanId plan, byte[] picture) {
    return switch (HandedInPicture.judge(picture)) {
      case Verdict.Welcome(var format) -> keep(plan, picture, format);
      case Verdict.Unknown() -> new Outcome.NoPicture();
      case Verdict.TooLarge() -> new Outcome.TooLarge();
    };
  }

  private Outcome keep(PlanId plan, byte[] picture, PictureFormat format) {
    try {
      Optional<Map<PosterSize, Jpeg>> made = maker.poster(picture, format);
      if (made.isEmpty()) {
        return new Outcome.NoPicture();
      }
      PosterId poster = PosterId.own(picture);
      made.get()
          .forEach((size, jpeg) -> pictures.put(plan, new PictureName.Poster(poster, size), jpeg));
      return new Outcome.Kept(poster);
    } catch (TranscodingFailed failed) {
      LOG.log(Level.WARNING, "no poster of a picture that was handed in", failed);
      return new Outcome.NotNow();
    }
  }
}
