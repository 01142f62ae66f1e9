package origin.domain.upkeep;

import java.util.Optional;
import origin.domain.publishing.VideoId;

/// One thing that is not as it should be.
///
/// @param flaw what is wrong
/// @param object names what it is wrong with, such as `plan/<plan>/<rendition>/7`
/// @param video whose it is; empty where it is nobody's
/// @param detail one phrase for operators; may be empty
public record Finding(Flaw flaw, String object, Optional<VideoId> video, String detail) {}
