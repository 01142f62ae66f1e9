/// Which renditions a video has and what each is made of: ladder, recipes, and the plan that fixes
/// them.
///
/// A segment is a pure function of source, recipe and timeline; nothing else about media is state.
/// A rendition is named by its recipe. Who makes what is missing is decided here too, from the
/// plan, what is stored, and the leases. Everything here is immutable and pure. Depends on
/// `timeline` only.
@NullMarked
package origin.domain.transcoding;

import org.jspecify.annotations.NullMarked;
