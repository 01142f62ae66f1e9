package origin.ports.captions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;

/// The media store's captions: those that players are told of, beside the plan of their video, so
/// that they play without the database.
///
/// They are a copy of what [Captions] keeps and can be shown again from it at any time. Of a plan
/// there is one list, which is replaced as a whole, and one text for each track in it: an object
/// below a plan that is neither is surplus.
///
/// Not part of any transaction. Every method throws [origin.ports.transcoding.MediaStoreBroken]
/// when the store fails.
public interface ShownCaptions {
  /// Makes these, and no others, the captions of a plan: readers see those of before or these, and
  /// what is listed can be opened. Whoever calls it at the same time for the same plan takes turns.
  /// Nothing is shown for a plan that is not kept in [origin.ports.transcoding.Plans] or was
  /// forgotten. Once it has returned, it survives a crash.
  ///
  /// @param plan whose
  /// @param captions each language once; none removes all
  /// @throws origin.ports.transcoding.MediaStoreFull when there is no room; those of before are
  ///   shown then
  void show(PlanId plan, List<Caption> captions);

  /// What captions a plan has.
  ///
  /// @param plan whose
  /// @return the tracks in the order in which they were given
  List<CaptionTrack> of(PlanId plan);

  /// Lists the texts that are stored, also those that no list names.
  ///
  /// @param plan whose
  /// @return the names of the texts; what is stored meanwhile is among them or not
  Set<CaptionName> stored(PlanId plan);

  /// Opens the text of a track.
  ///
  /// @param plan whose
  /// @param name names the text
  /// @return WebVTT in UTF-8, to be closed; empty where it is not listed any more
  Optional<Content> open(PlanId plan, CaptionName name);
}
