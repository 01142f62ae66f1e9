package origin.domain.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;

/// A video on its way from the first byte to every rung of its ladder.
///
/// The states follow each other as `Draft`, `Uploading`, `Processing`, `Playable`, `Ready`;
/// [Failed] can take the place of the last three. Where the beginning of a file can be shown before
/// its end has come, `Arriving` takes the place of `Processing`. Words and visibility may change in
/// every state.
public sealed interface Video {
  /// What the video is apart from its media.
  ///
  /// @return its card
  Card card();

  /// The same video, in the same state, with another card.
  ///
  /// @param card what it is from now on
  /// @return the video
  Video with(Card card);

  /// Names the video for ever.
  ///
  /// @return its id
  default VideoId id() {
    return card().id();
  }

  /// The same video with other words.
  ///
  /// @param details its words from now on
  /// @return the video
  default Video describe(Details details) {
    return with(card().with(details));
  }

  /// The same video, whose file those who may watch it may have, or not.
  ///
  /// @param downloads whether they may from now on
  /// @return the video
  default Video letDownload(Downloads downloads) {
    return with(card().with(downloads));
  }

  /// The same video, meant for others. Before it can be played this is a wish, after that it takes
  /// effect.
  ///
  /// @param visibility who is to see it
  /// @param at now; the date of publication when it was not published before
  /// @param fresh the spell that begins if the video becomes public by this
  /// @return the video
  default Video show(Visibility visibility, Instant at, Spell fresh) {
    return with(card().with(card().publication().wish(visibility)));
  }

  /// Announced; no byte has come yet.
  ///
  /// @param card what it is apart from its media
  record Draft(Card card) implements Video {
    @Override
    public Draft with(Card card) {
      return new Draft(card);
    }

    /// The first byte has come.
    ///
    /// @return the next state
    public Uploading begin() {
      return new Uploading(card);
    }
  }

  /// Its bytes are coming in.
  ///
  /// @param card what it is apart from its media
  record Uploading(Card card) implements Video {
    @Override
    public Uploading with(Card card) {
      return new Uploading(card);
    }

    /// The last byte has come and is stored.
    ///
    /// @param source the uploaded original
    /// @return the next state
    public Processing complete(SourceId source) {
      return new Processing(card, source);
    }

    /// Enough has come to fix timeline and ladder: from now on it can be played as far as it came.
    ///
    /// @param source the original that still arrives
    /// @param plan names the timeline and the ladder
    /// @param length how far it can be played
    /// @return the next state
    public Arriving plays(SourceId source, PlanId plan, Duration length) {
      return new Arriving(card, source, plan, length);
    }
  }

  /// All bytes are here; the source is looked at and its timeline made.
  ///
  /// @param card what it is apart from its media
  /// @param source the uploaded original
  record Processing(Card card, SourceId source) implements Video {
    @Override
    public Processing with(Card card) {
      return new Processing(card, source);
    }

    /// Timeline and ladder are fixed: from now on it can be played.
    ///
    /// @param plan names the timeline and the ladder
    /// @param length how long it plays
    /// @return the next state
    public Playable planned(PlanId plan, Duration length) {
      return new Playable(card, source, plan, length);
    }

    /// The source is no video, or none that can be shown.
    ///
    /// @param problem why
    /// @return the last state
    public Refused fail(Problem problem) {
      return new Refused(card, source, problem);
    }

    /// It was tried long enough, and says nothing about the source.
    ///
    /// @param problem why
    /// @return the state in which it waits for its creator
    public GivenUp giveUp(Problem problem) {
      return new GivenUp(card, source, problem);
    }
  }

  /// A video that has a timeline, and so can be played.
  sealed interface Watchable extends Video {
    /// The uploaded original.
    ///
    /// @return its id
    SourceId source();

    /// Names the timeline and the ladder.
    ///
    /// @return the plan's id
    PlanId plan();

    /// How long it plays.
    ///
    /// @return its length
    Duration length();

    @Override
    Watchable with(Card card);

    /// The same video, for which another picture stands.
    ///
    /// @param poster the picture
    /// @return the video
    default Watchable represent(PosterId poster) {
      return with(card().with(poster));
    }

    @Override
    default Watchable show(Visibility visibility, Instant at, Spell fresh) {
      return with(card().with(card().publication().show(visibility, at, fresh)));
    }

    /// Others begin to see it as its creator wished; a private one stays private.
    ///
    /// @param at now; the date of publication
    /// @param fresh the spell that begins if it is meant to be public
    /// @return the video
    default Watchable release(Instant at, Spell fresh) {
      return show(card().publication().visibility(), at, fresh);
    }
  }

  /// A watchable video all of whose bytes are here.
  sealed interface Whole extends Watchable {
    @Override
    Whole with(Card card);

    /// Nothing that the policy wants is missing.
    ///
    /// @return the last state
    default Ready complete() {
      return new Ready(card(), source(), plan(), length(), Optional.empty());
    }

    /// Nothing is missing but what cannot be made.
    ///
    /// @param problem what that is, and why
    /// @return the last state
    default Ready completeWithout(Problem problem) {
      return new Ready(card(), source(), plan(), length(), Optional.of(problem));
    }

    /// It goes on with other media, under other addresses.
    ///
    /// @param successor names the plan that takes the place of this one's
    /// @param fresh the spell that takes the place of the one that is running, if any
    /// @return the video
    default Playable renewed(PlanId successor, Spell fresh) {
      return new Playable(
          card().with(card().publication().respelled(fresh)), source(), successor, length());
    }

    /// Its source is gone for good, and no picture of it was made to the end; or the whole is no
    /// video that can be shown, though its beginning promised one.
    ///
    /// @param problem why
    /// @return the last state
    default Refused lose(Problem problem) {
      return new Refused(card(), source(), problem);
    }

    /// No picture of it could be made, however often it was tried.
    ///
    /// @param problem why
    /// @return the state in which it waits for its creator
    default Unmakeable fail(Problem problem) {
      return new Unmakeable(card(), source(), plan(), length(), problem);
    }
  }

  /// It plays as far as its bytes have come; the rest of them is on its way.
  ///
  /// @param card what it is apart from its media
  /// @param source the original that still arrives
  /// @param plan names the timeline and the ladder
  /// @param length how far it can be played
  record Arriving(Card card, SourceId source, PlanId plan, Duration length) implements Watchable {
    @Override
    public Arriving with(Card card) {
      return new Arriving(card, source, plan, length);
    }

    /// More has come. What could be played before still can.
    ///
    /// @param further how far it can be played
    /// @return the same video, longer
    public Arriving grow(Duration further) {
      return new Arriving(card, source, plan, further.compareTo(length) > 0 ? further : length);
    }

    /// All bytes are here; how long it plays is told once the whole was looked at.
    ///
    /// @return the next state
    public Playable arrive() {
      return new Playable(card, source, plan, length);
    }
  }

  /// It plays at once; segments that nobody has made yet are made when asked for.
  ///
  /// @param card what it is apart from its media
  /// @param source the uploaded original
  /// @param plan names the timeline and the ladder
  /// @param length how long it plays
  record Playable(Card card, SourceId source, PlanId plan, Duration length) implements Whole {
    @Override
    public Playable with(Card card) {
      return new Playable(card, source, plan, length);
    }

    /// It plays to its end, which was not known before all of it had come.
    ///
    /// @param whole how long it plays
    /// @return the same video
    public Playable lasting(Duration whole) {
      return new Playable(card, source, plan, whole);
    }
  }

  /// Nothing that the policy wants now is missing.
  ///
  /// @param card what it is apart from its media
  /// @param source the uploaded original
  /// @param plan names the timeline and the ladder
  /// @param length how long it plays
  /// @param problem which rung was lost, and why
  record Ready(Card card, SourceId source, PlanId plan, Duration length, Optional<Problem> problem)
      implements Whole {
    @Override
    public Ready with(Card card) {
      return new Ready(card, source, plan, length, problem);
    }
  }

  /// It cannot be shown. Where trying again may help, its source is kept.
  sealed interface Failed extends Video {
    /// The uploaded original.
    ///
    /// @return its id
    SourceId source();

    /// Why it cannot be shown.
    ///
    /// @return the reason
    Problem problem();

    /// Whether the same source may do when it is tried again.
    ///
    /// @return false where only another file helps
    boolean canRetry();
  }

  /// The source is no video, or none that can be shown, or it is gone: only another file helps.
  ///
  /// @param card what it is apart from its media
  /// @param source the uploaded original, which is not kept
  /// @param problem why
  record Refused(Card card, SourceId source, Problem problem) implements Failed {
    @Override
    public Refused with(Card card) {
      return new Refused(card, source, problem);
    }

    @Override
    public boolean canRetry() {
      return false;
    }
  }

  /// Something here did not work for so long that nobody tries any more.
  ///
  /// @param card what it is apart from its media
  /// @param source the uploaded original, which is kept
  /// @param problem why
  record GivenUp(Card card, SourceId source, Problem problem) implements Failed {
    @Override
    public GivenUp with(Card card) {
      return new GivenUp(card, source, problem);
    }

    @Override
    public boolean canRetry() {
      return true;
    }

    /// Looks at the source once more.
    ///
    /// @return the state before the failure
    public Processing retry() {
      return new Processing(card, source);
    }
  }

  /// It was planned, and then no picture could be made of it.
  ///
  /// @param card what it is apart from its media
  /// @param source the uploaded original, which is kept
  /// @param plan names the timeline and the ladder, which are kept
  /// @param length how long it would play
  /// @param problem why
  record Unmakeable(Card card, SourceId source, PlanId plan, Duration length, Problem problem)
      implements Failed {
    @Override
    public Unmakeable with(Card card) {
      return new Unmakeable(card, source, plan, length, problem);
    }

    @Override
    public boolean canRetry() {
      return true;
    }

    /// Makes it once more by the same plan. Others see it again as its creator wishes by now.
    ///
    /// @param at now; the date of publication when it was not published before
    /// @param fresh the spell that begins if it is meant to be public
    /// @return the state before the failure
    public Playable retry(Instant at, Spell fresh) {
      Publication respelled = card.publication().respelled(fresh);
      return new Playable(
          card.with(respelled.show(respelled.visibility(), at, fresh)), source, plan, length);
    }
  }
}
