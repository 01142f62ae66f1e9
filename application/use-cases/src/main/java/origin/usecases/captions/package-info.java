/// Captions and chapters of videos: kept for creators, told to everybody who may see the video.
///
/// Who may see a video or change it is asked where videos are found. Players never come here: what
/// they are told lies in the media store, and is brought up to date after each change.
@NullMarked
package origin.usecases.captions;

import org.jspecify.annotations.NullMarked;
