/// Looking into sources: what ffprobe and the sample tables tell, and the rewriting of containers
/// that list too little.
@NullMarked
package origin.ffmpeg.probe;

import org.jspecify.annotations.NullMarked;
