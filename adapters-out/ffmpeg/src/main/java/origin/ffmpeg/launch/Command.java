package origin.ffmpeg.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One start of FFmpeg or ffprobe, ready to be launched.
///
/// @param program `ffmpeg` or `ffprobe`
/// @param arguments what it is told
/// @param input the file on its standard input; empty where the caller writes to it
/// @param output the file its standard output goes to; empty where the caller reads it
/// @param limits what it may use
/// @param background whether it runs at low priority
public record Command(
    String program,
    List<String> arguments,
    Optional<Path> input,
    Optional<Path> output,
    Limits limits,
    boolean background) {

  /// Containers that people upload, and no playlist or list of other files among them.
  private static final String CONTAINERS =
      "mov,matroska,avi,flv,asf,mpegts,mpeg,ogg,mxf,wav,mp3,aac,flac";

  public Command {
    arguments = List.copyOf(arguments);
  }

  /// A probing of a whole file that a stranger made.
  public static Command probing(Path source, List<String> arguments) {
    var words = new ArrayList<>(List.of("-v", "error"));
    words.addAll(strangersInput(CONTAINERS));
    words.addAll(arguments);
    return new Command(
        "ffprobe", words, Optional.of(source), Optional.empty(), Limits.LOOKING, false);
  }

  /// A rewriting of a whole file that a stranger made, into a file of ours.
  ///
  /// @param arguments what comes after the input; the output is written to `fd:`
  public static Command rewriting(Path source, Path made, List<String> arguments, Limits limits) {
    return rewriting(Optional.of(source), made, arguments, limits);
  }

  /// A rewriting of the beginning of such a file, which the caller writes to standard input.
  ///
  /// @param arguments what comes after the input; the output is written to `fd:`
  public static Command rewriting(Path made, List<String> arguments, Limits limits) {
    return rewriting(Optional.empty(), made, arguments, limits);
  }

  private static Command rewriting(
      Optional<Path> source, Path made, List<String> arguments, Limits limits) {
    List<String> words = quietly();
    // AVI tells when pictures are decoded, not when they are shown
    words.addAll(List.of("-fflags", "+genpts"));
    words.addAll(strangersInput(CONTAINERS));
    words.addAll(arguments);
    words.addAll(List.of("-fd", "1", "fd:"));
    return new Command("ffmpeg", words, source, Optional.of(made), limits, true);
  }

  /// A reading of what a whole file of a stranger holds beside pictures and sound, at the file's
  /// own times; the result is read from standard output.
  ///
  /// @param arguments what comes after the input; without the output
  public static Command extracting(Path source, List<String> arguments) {
    List<String> words = quietly();
    words.add("-copyts");
    words.addAll(strangersInput(CONTAINERS));
    words.addAll(arguments);
    words.add("pipe:1");
    return new Command("ffmpeg", words, Optional.of(source), Optional.empty(), Limits.MAKING, true);
  }

  /// A making from pieces that this program cut out of a source and writes to standard input as
  /// fragments; the result is read from standard output.
  ///
  /// @param before decides how the input is decoded
  /// @param after what is made; without the output
  public static Command making(List<String> before, List<String> after, boolean background) {
    List<String> words = quietly();
    words.addAll(before);
    words.addAll(strangersInput("mov"));
    words.addAll(after);
    words.add("pipe:1");
    return new Command(
        "ffmpeg", words, Optional.empty(), Optional.empty(), Limits.MAKING, background);
  }

  /// A making of one picture from another that a stranger may have made and that is written to
  /// standard input; the result is read from standard output.
  ///
  /// @param demuxer reads pictures of one kind
  /// @param after what is made; without the output
  public static Command depicting(String demuxer, List<String> after) {
    List<String> words = quietly();
    words.addAll(List.of("-threads", "1", "-f", demuxer));
    words.addAll(strangersInput(demuxer));
    words.addAll(after);
    words.add("pipe:1");
    return new Command(
        "ffmpeg", words, Optional.empty(), Optional.empty(), Limits.DEPICTING, false);
  }

  /// A making from nothing but FFmpeg's own test sources.
  public static Command inventing(List<String> source, List<String> after) {
    List<String> words = quietly();
    words.addAll(source);
    words.addAll(after);
    words.add("pipe:1");
    return new Command("ffmpeg", words, Optional.empty(), Optional.empty(), Limits.MAKING, false);
  }

  /// The same, and it may use only so much.
  public Command within(Limits limits) {
    return new Command(program, arguments, input, output, limits, background);
  }

  /// The least that FFmpeg can be asked for.
  public static Command version() {
    return new Command(
        "ffmpeg", List.of("-version"), Optional.empty(), Optional.empty(), Limits.LOOKING, false);
  }

  private static List<String> quietly() {
    return new ArrayList<>(
        List.of("-hide_banner", "-nostdin", "-y", "-v", "error", "-max_alloc", "1000000000"));
  }

  private static List<String> strangersInput(String containers) {
    return List.of(
        "-protocol_whitelist",
        "fd",
        "-format_whitelist",
        containers,
        "-max_pixels",
        "67108864",
        "-i",
        "fd:");
  }
}
