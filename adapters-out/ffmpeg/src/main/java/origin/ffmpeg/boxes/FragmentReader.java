package origin.ffmpeg.boxes;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the samples out of a stream of fragments with any number of tracks, as FFmpeg writes it,
/// sample by sample and track by track.
public final class FragmentReader {

  private static final int LARGEST_BOX = 512 << 20;
  private static final int LARGEST_HEAD = 16 << 20;
  private static final int MOST_BARE_SAMPLES = 1 << 20;

  private final DataInputStream in;
  private final Map<Integer, SampleDescriptions> tracks = new HashMap<>();
  private List<Run> runs = List.of();
  private int headSize;

  public FragmentReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /// One sample.
  ///
  /// @param track the number of the track, counted from 1
  /// @param shownAt when it is shown
  /// @param sync whether decoding may begin here
  /// @param bytes its bytes
  public record Sample(int track, long shownAt, boolean sync, ByteBuffer bytes) {}

  private record Run(int track, int offset, List<Entry> entries) {}

  private record Entry(long shownAt, boolean sync, int size) {}

  /// What a track's samples are; empty until the head has been read.
  public Optional<SampleDescriptions> descriptions(int track) {
    return Optional.ofNullable(tracks.get(track));
  }

  /// The samples of the next fragment, in rising order within each track; empty at the end of the
  /// stream.
  ///
  /// @throws EOFException if the stream ends in the middle
  public List<Sample> next() throws IOException {
    try {
      return nextFragment();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException cutShort) {
      throw new MalformedMedia("a box ends too early", cutShort);
    }
  }

  private List<Sample> nextFragment() throws IOException {
    while (true) {
      int first = in.read();
      if (first < 0) {
        return List.of();
      }
      long size = ((long) first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
      byte[] four = in.readNBytes(4);
      if (four.length < 4) {
        throw new EOFException("the stream ends inside a header");
      }
      String type = Box.type(ByteBuffer.wrap(four));
      if (size == 1) {
        size = in.readLong() - 8;
      }
      Box box = new Box(type, body(type, size - 8));
      switch (type) {
        case "moov" -> readHead(box);
        case "moof" -> readFragment(box, (int) size);
        case "mdat" -> {
          return samples(box.fields());
        }
        default -> {}
      }
    }
  }

  private ByteBuffer body(String type, long size) throws IOException {
    int most = type.equals("mdat") ? LARGEST_BOX : LARGEST_HEAD;
    if (size < 0 || size > most) {
      throw new MalformedMedia("box " + type + " of " + size + " bytes");
    }
    byte[] body = in.readNBytes((int) size);
    if (body.length < size) {
      throw new EOFException("the stream ends inside " + type);
    }
    return ByteBuffer.wrap(body);
  }

  private void readHead(Box moov) {
    for (Box track : moov.children()) {
      if (track.type().equals("trak")) {
        int id = track.need("tkhd").fields().getInt(12);
        tracks.put(
            id, new SampleDescriptions(track.need("mdia").need("minf").need("stbl").need("stsd")));
      }
    }
  }

  private void readFragment(Box moof, int size) {
    headSize = size;
    runs = new ArrayList<>();
    for (Box child : moof.children()) {
      if (child.type().equals("traf")) {
        runs.addAll(new TrackFragment(child).runs());
      }
    }
  }

  private List<Sample> samples(ByteBuffer data) {
    var samples = new ArrayList<Sample>();
    for (Run run : runs) {
      int offset = run.offset() - headSize - 8;
      for (Entry entry : run.entries()) {
        ByteBuffer bytes = data.slice(offset, entry.size());
        offset += entry.size();
        samples.add(new Sample(run.track(), entry.shownAt(), entry.sync(), bytes));
      }
    }
    runs = List.of();
    return samples;
  }

  /// Reads one `traf`: header, decode time and runs (ISO/IEC 14496-12 sections 8.8.7, 8.8.8 and
  /// 8.8.12).
  private static final class TrackFragment {

    private static final int NOT_SYNC = 0x0001_0000;

    private final Box box;
    private int track;
    private long duration;
    private int size;
    private int flags;
    private long time;

    TrackFragment(Box box) {
      this.box = box;
    }

    List<Run> runs() {
      readHeader(box.need("tfhd").fields());
      ByteBuffer fields = box.need("tfdt").fields();
      boolean large = fields.getInt() >>> 24 == 1;
      time = large ? fields.getLong() : Integer.toUnsignedLong(fields.getInt());
      var runs = new ArrayList<Run>();
      for (Box child : box.children()) {
        if (child.type().equals("trun")) {
          runs.add(run(child.fields()));
        }
      }
      return runs;
    }

    private void readHeader(ByteBuffer fields) {
      int present = fields.getInt();
      track = fields.getInt();
      if ((present & 0x01) != 0) {
        fields.getLong();
      }
      if ((present & 0x02) != 0) {
        fields.getInt();
      }
      duration = (present & 0x08) != 0 ? Integer.toUnsignedLong(fields.getInt()) : 0;
      size = (present & 0x10) != 0 ? fields.getInt() : 0;
      flags = (present & 0x20) != 0 ? fields.getInt() : 0;
    }

    private Run run(ByteBuffer fields) {
      int present = fields.getInt();
      int count = fields.getInt();
      if (count < 0 || ((present & 0xf00) == 0 && count > MOST_BARE_SAMPLES)) {
        throw new MalformedMedia("too many samples in a run");
      }
      int offset = (present & 0x001) != 0 ? fields.getInt() : 0;
      int firstFlags = (present & 0x004) != 0 ? fields.getInt() : flags;
      var entries = new ArrayList<Entry>();
      for (int i = 0; i < count; i++) {
        long length = (present & 0x100) != 0 ? Integer.toUnsignedLong(fields.getInt()) : duration;
        int bytes = (present & 0x200) != 0 ? fields.getInt() : size;
        int own = (present & 0x400) != 0 ? fields.getInt() : i == 0 ? firstFlags : flags;
        int shownAfter = (present & 0x800) != 0 ? fields.getInt() : 0;
        if (bytes < 0) {
          throw new MalformedMedia("a sample of more than 2 GiB");
        }
        entries.add(new Entry(time + shownAfter, (own & NOT_SYNC) == 0, bytes));
        time += length;
      }
      return new Run(track, offset, entries);
    }
  }
}
