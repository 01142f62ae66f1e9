package origin.contracts.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;

/// What holds for [UploadBytes] however a file is cut into parts and whatever fails meanwhile.
public interface UploadBytesLaws {
  /// The adapter under test.
  ///
  /// @return the adapter; one for all tries
  UploadBytes bytes();

  /// How one part fares on its way.
  enum Fate {
    /// It arrives.
    ARRIVES,
    /// The connection breaks half-way.
    BREAKS,
    /// It arrives and matches its checksum.
    MATCHES,
    /// It was changed on the way, and its checksum was not.
    DAMAGED,
    /// It is sent again though it is there already.
    REPEATED
  }

  /// One part of a file.
  ///
  /// @param length how many bytes it holds
  /// @param fate how it fares
  record Leg(int length, Fate fate) {}

  @Property(tries = 60)
  default void anyPartsWithAnyFailuresInBetweenGiveTheSameBytes(@ForAll("legs") List<Leg> legs) {
    UploadId id = new UploadId(UUID.randomUUID().toString());
    byte[] file = new byte[legs.stream().mapToInt(Leg::length).sum()];
    new Random(file.length).nextBytes(file);

    int sent = 0;
    for (Leg leg : legs) {
      byte[] part = Arrays.copyOfRange(file, sent, sent + leg.length());
      send(id, file.length, sent, part, leg.fate());
      sent += leg.length();
      goOn(id, file, sent);
      assertThat(bytes().held(id).value()).isEqualTo(sent);
    }

    assertThat(bytes().digest(id)).contains(new Sha256(hex(file)));
    bytes().erase(id);
  }

  /// What a tus client does after any answer: it asks how much is held and sends the rest.
  private void goOn(UploadId id, byte[] file, long to) {
    long from = bytes().held(id).value();
    assertThat(from).isLessThanOrEqualTo(to);
    if (from < to) {
      byte[] rest = Arrays.copyOfRange(file, (int) from, (int) to);
      append(id, file.length, from, Optional.empty(), new Wire().sends(rest).ends());
    }
  }

  private void send(UploadId id, long length, long at, byte[] bytes, Fate fate) {
    Optional<Checksum> checksum = Optional.of(new Checksum(Checksum.Algorithm.SHA256, hex(bytes)));
    switch (fate) {
      case ARRIVES -> append(id, length, at, Optional.empty(), new Wire().sends(bytes).ends());
      case BREAKS -> {
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        append(id, length, at, Optional.empty(), new Wire().sends(half).breaks());
      }
      case MATCHES -> append(id, length, at, checksum, new Wire().sends(bytes).ends());
      case DAMAGED -> {
        byte[] damaged = bytes.clone();
        damaged[0] ^= 1;
        append(id, length, at, checksum, new Wire().sends(damaged).ends());
      }
      case REPEATED -> {
        append(id, length, at, checksum, new Wire().sends(bytes).ends());
        append(id, length, at, checksum, new Wire().sends(bytes).ends());
      }
    }
  }

  private void append(UploadId id, long length, long at, Optional<Checksum> checksum, Wire wire) {
    bytes().append(id, new ByteCount(length), new Part(new ByteCount(at), checksum, wire));
  }

  /// Files of up to eight parts of up to 3,000 bytes.
  ///
  /// @return how they travel
  @Provide
  default Arbitrary<List<Leg>> legs() {
    return Combinators.combine(Arbitraries.integers().between(1, 3_000), Arbitraries.of(Fate.class))
        .as(Leg::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
