package origin.ffmpeg.inspect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import origin.domain.timeline.Size;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;
import origin.domain.transcoding.Storyboard;
import origin.ffmpeg.boxes.Fragment;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.SoundConfiguration;
import origin.ffmpeg.copy.CopiedPackets;
import origin.ffmpeg.copy.CopiedPictures;
import origin.ffmpeg.source.Opened;
import origin.ports.upkeep.Inspector;

/// What was made by one plan, beside its source where that can be opened.
///
/// @param plan by which it was made
/// @param source the opened source; empty where nothing can be made of it
/// @param trouble why not
record PlanInspection(Plan plan, Optional<Opened> source, Optional<String> trouble)
    implements Inspector.Inspection {
  private static final int ONLY_ENTRY = 1;

  @Override
  public Optional<String> ofSource() {
    return trouble;
  }

  @Override
  public Optional<String> ofInit(Rendition rendition) {
    try {
      InitReader init = new InitReader(rendition.init().bytes());
      boolean shows = init.firstShown() >= 0;
      return shows && isOfCodec(rendition, init)
          ? Optional.empty()
          : Optional.of("of another codec than " + rendition.codecs());
    } catch (MalformedMedia | BufferUnderflowException | IllegalArgumentException damaged) {
      return Optional.of(String.valueOf(damaged.getMessage()));
    }
  }

  private static boolean isOfCodec(Rendition rendition, InitReader init) {
    return switch (rendition.recipe()) {
      case Recipe.Video _ -> init.descriptions().pictures().codecs().equals(rendition.codecs());
      case Recipe.Audio _ ->
          init.descriptions()
              .sound()
              .map(SoundConfiguration::codecs)
              .equals(Optional.of(rendition.codecs()));
    };
  }

  @Override
  public Optional<String> ofSegment(Rendition rendition, int segment, ByteBuffer bytes) {
    try {
      Fragment fragment = Fragment.read(bytes);
      return place(fragment, plan.schedule(rendition), segment)
          .or(() -> content(rendition, segment, fragment, bytes));
    } catch (MalformedMedia damaged) {
      return Optional.of(String.valueOf(damaged.getMessage()));
    }
  }

  private static Optional<String> place(Fragment fragment, Schedule schedule, int segment) {
    long lasts = fragment.samples().stream().mapToLong(Fragment.Sample::duration).sum();
    if (fragment.number() != segment + 1 || fragment.decodeTime() != schedule.start(segment)) {
      return Optional.of("is another segment");
    }
    if (fragment.description() != ONLY_ENTRY) {
      return Optional.of("is described by nothing in its init segment");
    }
    return lasts == schedule.durationOf(segment)
        ? Optional.empty()
        : Optional.of("lasts " + lasts + " ticks instead of " + schedule.durationOf(segment));
  }

  private Optional<String> content(
      Rendition rendition, int segment, Fragment fragment, ByteBuffer bytes) {
    return switch (rendition.recipe()) {
      case Recipe.CopiedVideo _ ->
          compare(
              bytes,
              source.map(
                  opened ->
                      new CopiedPictures(opened, plan.timeline())
                          .segment(
                              segment, new InitReader(rendition.init().bytes()).firstShown())));
      case Recipe.CopiedAudio recipe ->
          compare(
              bytes,
              source.map(
                  opened -> new CopiedPackets(opened, plan.timeline(), recipe).segment(segment)));
      case Recipe.EncodedVideo recipe ->
          new EncodedPictures(rendition, recipe, plan.timeline(), source)
              .flaw(segment, fragment, bytes);
      case Recipe.EncodedAudio _ -> Optional.empty();
    };
  }

  private static Optional<String> compare(ByteBuffer stored, Optional<ByteBuffer> source) {
    return source.filter(copy -> !copy.equals(stored)).map(_ -> "is not what the source has there");
  }

  @Override
  public Optional<String> ofPicture(PictureName name, byte[] bytes) {
    try {
      return misshapen(name, new BaselineJpeg(bytes).size());
    } catch (MalformedMedia damaged) {
      return Optional.of(String.valueOf(damaged.getMessage()));
    }
  }

  private Optional<String> misshapen(PictureName name, Size size) {
    boolean fits =
        switch (name) {
          case PictureName.Poster poster -> size.longSide() <= poster.size().longest();
          case PictureName.Sheet _ -> size.equals(Storyboard.of(plan).sheet());
        };
    return fits
        ? Optional.empty()
        : Optional.of("%dx%d pixels".formatted(size.width(), size.height()));
  }

  @Override
  public void close() {
    source.ifPresent(Opened::close);
  }
}
