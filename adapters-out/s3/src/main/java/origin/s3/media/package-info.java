/// The media store in a bucket: plans, segments, pictures, captions, losses and the markers of
/// public spells.
///
/// ```
/// plans/<plan>/plan.json            the plan; while it is there, things are stored for it
/// plans/<plan>/pictures/<name>.jpg  posters and sheets of the storyboard
/// plans/<plan>/captions.json        which captions players are told of
/// plans/<plan>/captions/<name>.vtt  the text of one of them
/// plans/<plan>/lost/<rendition>     why this rendition cannot be made
/// plans/<plan>/<rendition>/7.m4s    a segment
/// spells/<spell>                    a marker, which holds the plan's id
/// ```
///
/// Every object but the list of captions is put on the condition that there is none, so the first
/// put wins on whatever node. Nothing is listed but what lies below one plan, save by those who
/// look after everything.
@NullMarked
package origin.s3.media;

import org.jspecify.annotations.NullMarked;
