package origin.ffmpeg.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.PictureFormat;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Storyboard;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Cores;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.PictureMaker;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;

/// Makes posters and storyboards with FFmpeg.
public final class FfmpegPictureMaker implements PictureMaker {

  private final Library library;
  private final Launcher launcher;
  private final Cores cores;
  private final Once once;

  public FfmpegPictureMaker(Library library, Launcher launcher, Cores cores) {
    this.library = library;
    this.launcher = launcher;
    this.cores = cores;
    this.once = new Once(launcher);
  }

  @Override
  public List<Map<PosterSize, Jpeg>> posters(SourceId source, Timeline timeline) {
    try (Opened opened =
            library
                .open(source)
                .orElseThrow(() -> new TranscodingFailed("the source was never probed"));
        Cores.Turn _ = cores.background()) {
      List<Map<PosterSize, Jpeg>> posters = posters(new KeyFrames(once, opened), timeline);
      if (posters.isEmpty()) {
        throw new TranscodingFailed("no frame could be decoded");
      }
      return posters;
    } catch (IOException | MalformedMedia broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  private List<Map<PosterSize, Jpeg>> posters(KeyFrames frames, Timeline timeline)
      throws IOException, InterruptedException {
    List<Choice.Seen> seen = frames.seen(frames.among(timeline));
    if (seen.isEmpty()) {
      return List.of();
    }
    int[] chosen =
        Choice.of(seen, PosterId.CANDIDATES).stream().mapToInt(Choice.Seen::sample).toArray();
    List<Map<PosterSize, Jpeg>> posters = together(frames, chosen);
    return posters.isEmpty() && chosen.length > 1 ? oneByOne(frames, chosen) : posters;
  }

  /// All of them; none if there is one among them that cannot be made.
  private List<Map<PosterSize, Jpeg>> together(KeyFrames frames, int... chosen)
      throws IOException, InterruptedException {
    List<Jpeg> large = frames.posters(chosen);
    return large.size() == chosen.length ? sizes(large) : List.of();
  }

  private List<Map<PosterSize, Jpeg>> oneByOne(KeyFrames frames, int... chosen)
      throws IOException, InterruptedException {
    List<Map<PosterSize, Jpeg>> posters = new ArrayList<>();
    for (int sample : chosen) {
      posters.addAll(together(frames, sample));
    }
    return posters;
  }

  @Override
  public Optional<Map<PosterSize, Jpeg>> poster(byte[] picture, PictureFormat format) {
    try (Cores.Turn _ = cores.urgent()) {
      Optional<byte[]> large =
          once.make(
              Command.depicting(demuxerOf(format), JpegArguments.handedIn(PosterSize.LARGE)),
              input -> input.write(picture));
      return large.isEmpty()
          ? Optional.empty()
          : Optional.of(sizes(List.of(new Jpeg(large.get()))).getFirst());
    } catch (IOException broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  /// The smaller ones are made of the largest, which costs less than decoding a film's frames
  /// again; all of one size at once, for what costs most is to start FFmpeg.
  private List<Map<PosterSize, Jpeg>> sizes(List<Jpeg> large)
      throws IOException, InterruptedException {
    List<Map<PosterSize, Jpeg>> posters = new ArrayList<>();
    for (Jpeg picture : large) {
      posters.add(new EnumMap<>(Map.of(PosterSize.LARGE, picture)));
    }
    for (PosterSize size : List.of(PosterSize.SMALL, PosterSize.MEDIUM)) {
      List<Jpeg> smaller = smaller(size, large);
      for (int i = 0; i < smaller.size(); i++) {
        posters.get(i).put(size, smaller.get(i));
      }
    }
    return posters;
  }

  private List<Jpeg> smaller(PosterSize size, List<Jpeg> large)
      throws IOException, InterruptedException {
    List<Jpeg> made =
        once.make(
                Command.depicting(
                    demuxerOf(PictureFormat.JPEG), JpegArguments.posters(size, large.size())),
                input -> {
                  for (Jpeg picture : large) {
                    input.write(picture.bytes());
                  }
                })
            .map(Jpegs::apart)
            .orElse(List.of());
    if (made.size() != large.size()) {
      throw new TranscodingFailed("no smaller poster");
    }
    return made;
  }

  /// Each reads pictures of one kind and nothing else.
  private static String demuxerOf(PictureFormat format) {
    return switch (format) {
      case JPEG -> "jpeg_pipe";
      case PNG -> "png_pipe";
      case WEBP -> "webp_pipe";
    };
  }

  @Override
  public List<Jpeg> storyboard(Storyboard layout, Rendition rendition, StoredSegments segments) {
    try (Cores.Turn _ = cores.background()) {
      return new Sheets(layout, rendition, segments)
          .made(once)
          .orElseThrow(() -> new TranscodingFailed("not all sheets of the storyboard"));
    } catch (IOException | MalformedMedia broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  private TranscodingFailed failed(Exception cause) {
    return Thread.currentThread().isInterrupted() || launcher.isClosed()
        ? new TranscodingStopped(cause)
        : new TranscodingFailed("no picture", cause);
  }
}
