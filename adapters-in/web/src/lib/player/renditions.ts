import type Hls from 'hls.js';
import 'media-tracks/polyfill';

/**
 * Offers the levels of a stream as the video's renditions, where the player's quality menu finds them, and follows its choice. A
 * picture that is listed with sound in several codecs is offered once, with the first.
 */
export function offerRenditions(hls: Hls, video: HTMLVideoElement): void {
  for (const old of [...video.videoTracks]) video.removeVideoTrack(old);
  const track = video.addVideoTrack('main');
  track.selected = true;

  hls.levels.forEach((level, index) => {
    const { width, height, videoCodec, bitrate, frameRate, uri } = level;
    if (hls.levels.findIndex((other) => other.uri === uri) < index) return;
    const rendition = track.addRendition(uri, width, height, videoCodec, bitrate, frameRate);
    rendition.id = String(index);
  });
  video.videoRenditions.onchange = () => choose(hls, chosen(video));
}

/** The level that was chosen; `-1` for none. */
function chosen({ videoRenditions }: HTMLVideoElement): number {
  return Number([...videoRenditions][videoRenditions.selectedIndex]?.id ?? -1);
}

/** Shows a chosen level at once, at the price of a moment's loading; `-1` leaves the choice to the network again. */
function choose(hls: Hls, index: number): void {
  if (index === -1) hls.nextLevel = -1;
  else hls.currentLevel = index;
}
