package origin.ffmpeg.boxes;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.ports.timeline.SourceReading;

/// Reads the head (`moov`) of an ISO base media file, wherever it lies, and nothing else.
public final class MovieReader {

  private static final long LONGEST_HEAD = 192L << 20;
  private static final int MOST_BOXES = 4_096;
  private static final int MOST_TRACKS = 64;
  private static final int LARGE_HEADER = 16;
  private static final Set<String> FIRST_BOXES =
      Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "styp", "uuid", "sidx");

  private final SourceReading source;
  private final long size;
  private final long promised;

  /// @param size how many bytes may be read
  /// @param promised how many bytes samples may lie in
  private MovieReader(SourceReading source, long size, long promised) {
    this.source = source;
    this.size = size;
    this.promised = promised;
  }

  /// Reads the head; empty if this is another kind of file.
  ///
  /// @throws MalformedMedia if it claims to be of this kind, but cannot be read
  public static Optional<Movie> read(SourceReading source) {
    return read(new MovieReader(source, source.size(), source.size()));
  }

  /// Reads the head of a file of which only the beginning is there; lists its samples as far as the
  /// tables promise them. Empty if this is another kind of file.
  ///
  /// @param held how many bytes are there
  /// @throws MalformedMedia if the head is not in the beginning, or cannot be read
  public static Optional<Movie> readBeginning(SourceReading source, long held) {
    return read(new MovieReader(source, held, Long.MAX_VALUE));
  }

  private static Optional<Movie> read(MovieReader reader) {
    try {
      return reader.movie();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException cutShort) {
      throw new MalformedMedia("a box ends too early", cutShort);
    }
  }

  private Optional<Movie> movie() {
    long position = 0;
    boolean quickTime = true;
    for (int box = 0; box < MOST_BOXES; box++) {
      ByteBuffer header = at(position, LARGE_HEADER);
      if (header.remaining() < Long.BYTES) {
        break;
      }
      long length = Integer.toUnsignedLong(header.getInt());
      String type = Box.type(header);
      int headerBytes = Long.BYTES;
      if (length == 1 && header.remaining() >= Long.BYTES) {
        length = header.getLong();
        headerBytes = LARGE_HEADER;
      } else if (length == 0) {
        length = size - position;
      }
      if (box == 0 && !FIRST_BOXES.contains(type)) {
        return Optional.empty();
      }
      if (length < headerBytes) {
        break;
      }
      if (type.equals("ftyp")) {
        quickTime = Box.type(at(position + headerBytes, Integer.BYTES)).equals("qt  ");
      }
      if (type.equals("moov")) {
        return Optional.of(movie(position + headerBytes, length - headerBytes, quickTime));
      }
      if (length > size - position) {
        break;
      }
      position += length;
    }
    throw new MalformedMedia("no head");
  }

  private ByteBuffer at(long position, int bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(size - position, 0, bytes));
    source.read(buffer, position);
    return buffer.flip();
  }

  private Movie movie(long position, long length, boolean quickTime) {
    if (length > LONGEST_HEAD || length > size - position) {
      throw new MalformedMedia("the head is too long or cut off");
    }
    Box moov = new Box("moov", at(position, (int) length).slice());
    ByteBuffer header = moov.need("mvhd").fields();
    boolean large = header.get(0) == 1;
    long timescale = Integer.toUnsignedLong(header.getInt(large ? 20 : 12));
    if (timescale == 0) {
      throw new MalformedMedia("a second without ticks");
    }
    List<Track> tracks = new ArrayList<>();
    moov.children().stream()
        .filter(box -> box.type().equals("trak"))
        .limit(MOST_TRACKS)
        .forEach(box -> track(box, timescale).ifPresent(tracks::add));
    return new Movie(moov.child("mvex").isPresent(), quickTime, tracks);
  }

  private Optional<Track> track(Box track, long movieTimescale) {
    Box media = track.need("mdia");
    String kind = kind(media.need("hdlr"));
    if (!kind.equals("vide") && !kind.equals("soun")) {
      return Optional.empty();
    }
    ByteBuffer header = media.need("mdhd").fields();
    boolean large = header.get(0) == 1;
    int timescale = header.getInt(large ? 20 : 12);
    if (timescale <= 0) {
      throw new MalformedMedia("a second without ticks");
    }
    Box table = media.need("minf").need("stbl");
    var descriptions = new SampleDescriptions(table.need("stsd"));
    Samples samples = samples(new SampleTableReader(table, promised), kind, descriptions);
    Box trackHeader = track.need("tkhd");
    ByteBuffer matrix = matrix(trackHeader);
    return Optional.of(
        new Track(
            trackHeader.fields().getInt(trackHeader.fields().get(0) == 1 ? 20 : 12),
            kind,
            timescale,
            language(header.getShort(large ? 32 : 20)),
            Rotation.of(matrix),
            matrix,
            descriptions,
            EditList.read(track, movieTimescale, timescale, samples.end()),
            samples));
  }

  private static Samples samples(
      SampleTableReader table, String kind, SampleDescriptions descriptions) {
    Optional<Integer> frame = UncompressedSound.frameBytes(descriptions, table.commonSize());
    return kind.equals("soun") && frame.isPresent() ? table.packets(frame.get()) : table.samples();
  }

  private static String kind(Box handler) {
    ByteBuffer fields = handler.fields();
    fields.getLong();
    return Box.type(fields);
  }

  private static ByteBuffer matrix(Box trackHeader) {
    ByteBuffer fields = trackHeader.fields();
    boolean large = fields.get(0) == 1;
    return fields.slice(large ? 52 : 40, 36);
  }

  /// Three letters of five bits each; QuickTime's older numbers are not looked up.
  private static String language(short packed) {
    var letters = new StringBuilder();
    for (int shift = 10; shift >= 0; shift -= 5) {
      letters.append((char) (0x60 + ((packed >> shift) & 0x1f)));
    }
    return letters.chars().allMatch(letter -> 'a' <= letter && letter <= 'z')
        ? letters.toString()
        : "und";
  }
}
