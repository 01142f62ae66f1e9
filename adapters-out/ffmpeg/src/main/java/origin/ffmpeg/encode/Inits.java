package origin.ffmpeg.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Recipe.EncodedAudio;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.InitWriter;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.PictureConfiguration;
import origin.ffmpeg.boxes.SampleDescriptions;
import origin.ffmpeg.boxes.SampleEntries;
import origin.ffmpeg.boxes.SoundConfiguration;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;

/// Makes the init segments of encoded renditions by encoding one black frame, or a little silence,
/// with each recipe; remembers those made last.
public final class Inits {

  private static final int REMEMBERED = 512;
  private static final int SILENCE = 4096;

  /// A second of the largest bursts that the rate control lets through, over the shortest usual
  /// segment.
  private static final double PEAK_OVER_MOST = 1.4;

  private final Launcher launcher;
  private final Map<EncodedVideo, Rendition> videos = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<EncodedAudio, Rendition> audios = new LinkedHashMap<>(16, 0.75f, true);

  public Inits(Launcher launcher) {
    this.launcher = launcher;
  }

  /// The renditions of recipes for pictures of one source, in the same order.
  public synchronized List<Rendition> videos(List<EncodedVideo> recipes)
      throws IOException, InterruptedException {
    List<EncodedVideo> unknown =
        recipes.stream()
            .filter(recipe -> !videos.containsKey(recipe))
            .sorted(
                Comparator.comparingInt((EncodedVideo recipe) -> recipe.size().shortSide())
                    .reversed())
            .toList();
    if (!unknown.isEmpty()) {
      invent(unknown);
    }
    var renditions = new ArrayList<Rendition>();
    for (EncodedVideo recipe : recipes) {
      renditions.add(known(videos, recipe));
    }
    trim(videos);
    return renditions;
  }

  /// The rendition of a recipe for sound.
  public synchronized Rendition audio(EncodedAudio recipe)
      throws IOException, InterruptedException {
    if (!audios.containsKey(recipe)) {
      var arguments = new SoundArguments(recipe);
      SampleDescriptions made =
          made(Command.inventing(arguments.silence(), arguments.inventing(SILENCE)), 1).getFirst();
      audios.put(recipe, audio(recipe, made));
    }
    trim(audios);
    return known(audios, recipe);
  }

  private void invent(List<EncodedVideo> largestFirst) throws IOException, InterruptedException {
    var arguments = new PictureArguments(largestFirst, 1);
    List<SampleDescriptions> made =
        made(Command.inventing(arguments.black(), arguments.inventing()), largestFirst.size());
    for (int i = 0; i < largestFirst.size(); i++) {
      videos.put(largestFirst.get(i), video(largestFirst.get(i), made.get(i)));
    }
  }

  private List<SampleDescriptions> made(Command command, int tracks)
      throws IOException, InterruptedException {
    try (Running ffmpeg = launcher.start(command)) {
      ffmpeg.input().close();
      var stream = new FragmentReader(ffmpeg.output());
      while (!stream.next().isEmpty()) {
        // read to the end, so that a failure shows in the status
      }
      Running.Ended ended = ffmpeg.await();
      if (!ended.well()) {
        throw new IOException("no init segment: " + ended);
      }
      var made = new ArrayList<SampleDescriptions>();
      for (int track = 1; track <= tracks; track++) {
        made.add(
            stream
                .descriptions(track)
                .orElseThrow(() -> new IOException("an encoder gave nothing")));
      }
      return made;
    }
  }

  private static Rendition video(EncodedVideo recipe, SampleDescriptions made) {
    PictureConfiguration configuration = made.pictures();
    byte[] init =
        InitWriter.video(
            made.whole(),
            recipe.size().width(),
            recipe.size().height(),
            recipe.timescale(),
            VideoDelay.of(recipe));
    long most = recipe.maxKilobits() * 1000L;
    return new Rendition(
        recipe,
        configuration.codecs(),
        new InitSegment(init),
        (long) (most * PEAK_OVER_MOST),
        most);
  }

  private static Rendition audio(EncodedAudio recipe, SampleDescriptions made) {
    SoundConfiguration sound =
        made.sound().orElseThrow(() -> new MalformedMedia("sound of no known codec"));
    long most = recipe.kilobits() * 1000L;
    byte[] descriptions = SampleEntries.sound(sound, recipe, most);
    byte[] init =
        InitWriter.audio(descriptions, recipe.timescale(), recipe.priming(), recipe.language());
    return new Rendition(
        recipe, sound.codecs(), new InitSegment(init), (long) (most * PEAK_OVER_MOST), most);
  }

  private static <R> Rendition known(Map<R, Rendition> renditions, R recipe) {
    Rendition rendition = renditions.get(recipe);
    if (rendition == null) {
      throw new IllegalStateException("a rendition was not made");
    }
    return rendition;
  }

  private static <R> void trim(Map<R, Rendition> renditions) {
    var oldest = renditions.keySet().iterator();
    for (int over = renditions.size() - REMEMBERED; over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
  }
}
