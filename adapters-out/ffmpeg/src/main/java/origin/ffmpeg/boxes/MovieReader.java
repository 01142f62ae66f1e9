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

  private MovieReader(SourceReading source) {
    this.source = source;
  }

  /// Reads the head; empty if this is another kind of file.
  ///
  /// @throws MalformedMedia if it claims to be of this kind, but cannot be read
  public static Optional<Movie> read(SourceReading source) {
    try {
      return new MovieReader(source).movie();
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
      long size = Integer.toUnsignedLong(header.getInt());
      String type = Box.type(header);
      int headerBytes = Long.BYTES;
      if (size == 1 && header.remaining() >= Long.BYTES) {
        size = header.getLong();
        headerBytes = LARGE_HEADER;
      } else if (size == 0) {
        size = source.size() - position;
      }
      if (box == 0 && !FIRST_BOXES.contains(type)) {
        return Optional.empty();
      }
      if (size < headerBytes) {
        break;
      }
      if (type.equals("ftyp")) {
        quickTime = Box.type(at(position + headerBytes, Integer.BYTES)).equals("qt  ");
      }
      if (type.equals("moov")) {
        return Optional.of(movie(position + headerBytes, size - headerBytes, quickTime));
      }
      if (size > source.size() - position) {
        break;
      }
      position += size;
    }
    throw new MalformedMedia("no head");
  }

  private ByteBuffer at(long position, int bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(source.size() - position, 0, bytes));
    source.read(buffer, position);
    return buffer.flip();
  }

  private Movie movie(long position, long size, boolean quickTime) {
    if (size > LONGEST_HEAD || size > source.size() - position) {
      throw new MalformedMedia("the head is too long or cut off");
    }
    Box moov = new Box("moov", at(position, (int) size).slice());
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
    Samples samples = samples(new SampleTableReader(table, source.size()), kind, descriptions);
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
