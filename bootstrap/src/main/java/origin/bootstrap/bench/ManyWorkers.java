package origin.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.Step;
import origin.domain.transcoding.VideoCodec;
import origin.domain.transcoding.Workload;

/// A model of many workers at one long film, by events in order of time: [Workload] decides who
/// makes what, as it does in every node, and only the clock and the cost of makings are not real.
///
/// As in a fleet, runs are taken one after another, whoever is free looks once a second and after
/// each run that was taken or made, and a worker takes some ahead. Each worker is a machine of its
/// own that makes one run after the other; one rendition stands for the ladder, which a run makes
/// in one decode.
final class ManyWorkers {
  private static final int SEGMENTS = 1800;
  private static final int SEGMENT_SECONDS = 4;
  private static final int TICKS = 1000;
  private static final int TAKEN_AT_ONCE = 3;
  private static final double BETWEEN_LOOKS = 1;
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Plan FILM = film();

  private final double perSecond;
  private final double taking;

  /// @param perSecond how long a worker is at a second of film, in seconds
  /// @param taking how long it takes to take a run, in seconds
  ManyWorkers(double perSecond, double taking) {
    this.perSecond = perSecond;
    this.taking = taking;
  }

  /// How much of the speed of one worker each of several has.
  ///
  /// @return 1 where none waits for another
  double ofLinear(int workers) {
    return seconds(1) / (workers * seconds(workers));
  }

  /// How long it takes until nothing is missing.
  double seconds(int workers) {
    return new Making(workers).seconds();
  }

  private static Plan film() {
    Recipe picture =
        new Recipe.EncodedVideo(
            VideoCodec.H264,
            new Size(1280, 720),
            new FrameRate(30, 1),
            1,
            31,
            23,
            3000,
            Colour.BT709,
            false,
            Scan.FLAGGED,
            TICKS);
    long[] boundaries =
        LongStream.rangeClosed(0, SEGMENTS).map(i -> i * SEGMENT_SECONDS * TICKS).toArray();
    return new Plan(
        new PlanId("film"),
        new SourceId("film"),
        new Timeline(TICKS, boundaries),
        List.of(
            new Rendition(
                picture, "avc1.64001f", new InitSegment(new byte[] {0}), 3_000_000, 2_000_000)),
        List.of());
  }

  /// Something that comes to pass.
  private record Event(double at, Runnable what) {}

  /// A worker, which is at what it has taken one after the other.
  private static final class Worker {
    private final MakerId name;
    private int held;
    private double busyUntil;

    Worker(int number) {
      this.name = new MakerId("worker-" + number);
    }
  }

  /// A run that a worker holds until it is made.
  private record Held(Run run, MakerId maker, double since) {
    /// The worker lives, so that its lease is as fresh as can be.
    RunLease lease(Instant now) {
      LeaseId id = new LeaseId("lease-" + run.range().first());
      return new RunLease(
          id,
          FILM.id(),
          run,
          Optional.of(maker),
          1,
          instant(since),
          now.plus(TERM),
          Optional.empty());
    }

    IntStream segments() {
      return IntStream.rangeClosed(run.range().first(), run.range().last());
    }
  }

  private static Instant instant(double seconds) {
    return Instant.EPOCH.plusNanos(Math.round(seconds * 1e9));
  }

  /// The making of one film.
  private final class Making {
    private final PriorityQueue<Event> events =
        new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    private final List<Held> held = new ArrayList<>();
    private final Set<Integer> stored = new HashSet<>();

    private double now;

    /// From when on the next run may be taken.
    private double due;

    /// @param workers begin to look spread over the time between two looks
    Making(int workers) {
      for (int number = 0; number < workers; number++) {
        Worker worker = new Worker(number);
        at(BETWEEN_LOOKS * number / workers, () -> lookAgainAndAgain(worker));
      }
    }

    double seconds() {
      while (stored.size() < SEGMENTS) {
        Event event = events.remove();
        now = event.at();
        event.what().run();
      }
      return now;
    }

    private void at(double when, Runnable what) {
      events.add(new Event(when, what));
    }

    private void lookAgainAndAgain(Worker worker) {
      look(worker);
      at(now + BETWEEN_LOOKS, () -> lookAgainAndAgain(worker));
    }

    private void look(Worker worker) {
      if (worker.held < TAKEN_AT_ONCE && now >= due) {
        switch (workload().next(instant(now), worker.name)) {
          case Step.Make(var run, _, _) -> take(worker, run);
          case Step.Wait _, Step.Done _ -> due = Double.POSITIVE_INFINITY;
          case Step other -> throw new IllegalStateException("nobody fails here: " + other);
        }
      }
    }

    private Workload workload() {
      return new Workload(
          Offer.whole(FILM),
          Map.of(FILM.video().getFirst().name(), stored),
          Set.of(),
          held.stream().map(run -> run.lease(instant(now))).toList());
    }

    private void take(Worker worker, Run run) {
      Held taken = new Held(run, worker.name, now);
      held.add(taken);
      worker.held++;
      due = now + taking;
      worker.busyUntil =
          Math.max(due, worker.busyUntil) + perSecond * SEGMENT_SECONDS * taken.segments().count();
      at(due, () -> look(worker));
      at(worker.busyUntil, () -> end(worker, taken));
    }

    private void end(Worker worker, Held made) {
      made.segments().forEach(stored::add);
      held.remove(made);
      worker.held--;
      due = Math.min(due, now);
      look(worker);
    }
  }
}
