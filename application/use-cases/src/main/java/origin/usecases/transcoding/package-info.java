/// Making a video's media: the plan, its segments, run by run or on demand, and the poster.
///
/// Knows sources, plans and what is stored of them, and nothing of whose video it is or who may see
/// it: callers have decided that. A segment exists in the media store or it does not; who is at
/// work on what is missing is the only state, and only taking and ending a run is a transaction.
@NullMarked
package origin.usecases.transcoding;

import org.jspecify.annotations.NullMarked;
