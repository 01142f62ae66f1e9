package origin.usecases.upload;

import java.time.InstantSource;
import origin.ports.channels.Channels;
import origin.ports.publishing.Videos;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Ids;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;
import origin.usecases.publishing.Arrivals;

/// The upload feature: hands out its driving ports, each change in a transaction of its own. No
/// transaction is open while bytes are received, joined or read.
public final class Uploading {
  private static final int MOST_PARTS_AT_ONCE = 64;
  private static final int MOST_PARTS_AT_ONCE_OF_ONE = 16;

  private final Places places = new Places(MOST_PARTS_AT_ONCE, MOST_PARTS_AT_ONCE_OF_ONE);
  private final Transactions transactions;
  private final UploadBytes bytes;
  private final Room room;
  private final Beginning beginning;
  private final Admission admission;
  private final Entering entering;
  private final Inspecting inspecting;
  private final Terminating terminating;
  private final Joining joining;
  private final PieceJoining pieceJoining;
  private final Expiring expiring;
  private final Sweeping sweeping;
  private final Digesting digesting;
  private final Discarding discarding;
  private final MeasuringArrival measuringArrival;
  private final Arrivals arrivals;

  /// Builds the feature on what it asks of the world.
  ///
  /// @param transactions makes changes whole
  /// @param uploads all uploads
  /// @param bytes where their bytes are
  /// @param videos all videos
  /// @param channels all channels
  /// @param jobs work for later
  /// @param ids makes new names
  /// @param clock tells the time
  /// @param policy what this installation allows
  public Uploading(
      Transactions transactions,
      Uploads uploads,
      UploadBytes bytes,
      Videos videos,
      Channels channels,
      Jobs jobs,
      Ids ids,
      InstantSource clock,
      UploadPolicy policy) {
    this.transactions = transactions;
    this.bytes = bytes;
    Gate gate = new Gate(clock);
    Removal removal = new Removal(uploads, videos, jobs);
    Drafts drafts = new Drafts(channels, ids, clock);
    this.room = new Room(uploads, bytes, policy);
    this.beginning = new Beginning(gate, uploads, videos, drafts, room, ids, clock, policy);
    this.admission = new Admission(gate, uploads, videos);
    Finishing finishing = new Finishing(uploads, videos, jobs, removal, clock, policy);
    this.entering = (id, held) -> transactions.run(() -> finishing.acknowledge(id, held));
    this.inspecting = new Inspecting(gate, uploads, bytes, entering);
    this.terminating = new Terminating(gate, uploads, removal);
    this.joining = new Joining(gate, uploads, videos, drafts, removal, room, jobs, ids, clock);
    this.pieceJoining = new PieceJoining(transactions, uploads, bytes, finishing, jobs);
    this.expiring = new Expiring(transactions, uploads, bytes, finishing, removal, clock);
    this.digesting = new Digesting(transactions, uploads, bytes);
    this.arrivals = new ArrivedBeginnings(uploads);
    this.measuringArrival = new MeasuringArrival(uploads, bytes);
    this.discarding = new Discarding(transactions, uploads, bytes, removal);
    this.sweeping = new Sweeping(bytes, discarding, clock, policy);
  }

  /// Announces a file.
  ///
  /// @return the driving port
  public BeginUpload beginUpload() {
    return (actor, wish) -> transactions.run(() -> beginning.begin(actor, wish));
  }

  /// Takes in the next bytes.
  ///
  /// @return the driving port
  public AppendToUpload appendToUpload() {
    return new AppendingInTurn(
        new Appending(
            bytes,
            (actor, id, delivery) -> transactions.run(() -> admission.admit(actor, id, delivery)),
            entering,
            discarding::discard),
        places);
  }

  /// Tells how far an upload is.
  ///
  /// @return the driving port
  public InspectUpload inspectUpload() {
    return inspecting;
  }

  /// Ends an upload.
  ///
  /// @return the driving port
  public TerminateUpload terminateUpload() {
    return (actor, id) -> transactions.run(() -> terminating.terminate(actor, id));
  }

  /// Makes one upload of pieces.
  ///
  /// @return the driving port
  public JoinUploads joinUploads() {
    return (actor, wish) -> transactions.run(() -> joining.join(actor, wish));
  }

  /// Tells what may be uploaded.
  ///
  /// @return the driving port
  public LimitsFor limitsFor() {
    return room::limits;
  }

  /// Tells how much of a video has arrived.
  ///
  /// @return the driving port
  public MeasureArrival measureArrival() {
    return measuringArrival;
  }

  /// Tells what of a video's file can be looked into.
  ///
  /// @return what publishing asks of whoever takes files in
  public Arrivals arrivals() {
    return arrivals;
  }

  /// Puts the bytes of pieces together.
  ///
  /// @return the driving port
  public JoinPieces joinPieces() {
    return pieceJoining;
  }

  /// Gives up what never finishes.
  ///
  /// @return the driving port
  public ExpireUploads expireUploads() {
    return expiring;
  }

  /// Removes what was left behind.
  ///
  /// @return the driving port
  public SweepUploads sweepUploads() {
    return sweeping;
  }

  /// Computes the digest of a source.
  ///
  /// @return the driving port
  public DigestSource digestSource() {
    return digesting;
  }

  /// Removes the bytes of an upload that is over.
  ///
  /// @return the driving port
  public DiscardUpload discardUpload() {
    return discarding::discard;
  }

  /// Ends the upload of a deleted video.
  ///
  /// @return the driving port
  public DiscardUploadOf discardUploadOf() {
    return discarding::discardUploadOf;
  }

  /// Removes the source of a deleted video.
  ///
  /// @return the driving port
  public EraseSource eraseSource() {
    return discarding::eraseSource;
  }
}
