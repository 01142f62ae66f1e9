package origin.ports.work;

import java.time.Instant;

/// A place in a list that is ordered by time and id: right after one item. Stays true when items
/// are added or erased meanwhile.
///
/// @param at the time of the last item that was seen
/// @param id its id
public record After(Instant at, String id) {}
