/// The media store on a filesystem: plans, segments, pictures, captions and the markers of public
/// spells.
///
/// One program writes to a store at a time. A file appears whole, by a link to a finished and
/// synced file, or not at all; names come from ids that guard themselves, never from people. Where
/// things lie:
///
/// ```
/// incoming/                          being written or removed; emptied at every start
/// plans/<xx>/<plan>/plan.json        the plan
/// plans/<xx>/<plan>/pictures/<name>.jpg
///                                    posters and sheets of the storyboard
/// plans/<xx>/<plan>/captions.json    which captions players are told of; replaced as a whole
/// plans/<xx>/<plan>/captions/<name>.vtt
/// plans/<xx>/<plan>/<rendition>.lost why this rendition cannot be made
/// plans/<xx>/<plan>/<rendition>/7.m4s
/// spells/<xx>/<spell>                a marker, which holds the plan's id
/// ```
///
/// `<xx>` is a hash of the id that keeps folders small. The composition root uses
/// [origin.filesystem.media.FilesystemMedia]; nothing else is public.
@NullMarked
package origin.filesystem.media;

import org.jspecify.annotations.NullMarked;
