import type Hls from 'hls.js';
import 'media-tracks/polyfill';

/** Offers the levels of a stream as the video's renditions, where the player's quality menu finds them, and follows its choice. */
export function offerRenditions(hls: Hls, video: HTMLVideoElement): void {
  for (const old of [...video.videoTracks]) video.removeVideoTrack(old);
  const track = video.addVideoTrack('main');
  track.selected = true;

  hls.levels.forEach((level, index) => {
    const { width, height, videoCodec, bitrate, frameRate } = level;
    const rendition = track.addRendition(level.url[0] ?? '', width, height, videoCodec, bitrate, frameRate);
    rendition.id = String(index);
  });
  video.videoRenditions.onchange = () => choose(hls, video.videoRenditions.selectedIndex);
}

/** Shows a chosen level at once, at the price of a moment's loading; `-1` leaves the choice to the network again. */
function choose(hls: Hls, index: number): void {
  if (index === -1) hls.nextLevel = -1;
  else hls.currentLevel = index;
}
