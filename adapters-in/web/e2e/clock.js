// The clock that is burned into the test's picture; e2e/README.md describes it.
import { pathToFileURL } from 'node:url';

const BITS = 16;
const CELLS = BITS + 2;
const STRIP = 12;

/** The FFmpeg filter that draws the clock. */
export function clockFilter() {
  const box = (/** @type {number} */ cell, /** @type {string} */ rest) =>
    `drawbox=x=iw*${cell}/${CELLS}:y=0:w=iw/${CELLS}:h=ih/${STRIP}:t=fill:${rest}`;
  const bits = Array.from({ length: BITS }, (_, bit) =>
    box(bit + 1, `color=white:enable='gte(mod(n,${2 ** (bit + 1)}),${2 ** bit})'`)
  );
  return [`drawbox=x=0:y=0:w=iw:h=ih/${STRIP}:t=fill:color=black`, box(0, 'color=white'), ...bits].join(',');
}

/**
 * The time in the video's picture now, beside its `currentTime`, both in seconds; runs in the page. The picture is that of the frame
 * which the browser says it shows.
 *
 * @param {HTMLVideoElement} video
 * @param {number} fps
 * @returns {Promise<{ shown: number, told: number }>}
 */
export async function readClock(video, fps) {
  const told = await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`the picture stands still at ${video.currentTime} s`)), 30_000);
    video.requestVideoFrameCallback((_, { mediaTime }) => resolve(mediaTime));
    // A video that stands still shows no new frame by itself.
    if (video.paused) video.currentTime = Number(video.currentTime);
  });
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const brush = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  brush.drawImage(video, 0, 0);

  const white = (/** @type {number} */ cell) => {
    const x = Math.floor((canvas.width * (cell + 0.5)) / 18);
    const y = Math.floor(canvas.height / 24);
    return (brush.getImageData(x, y, 1, 1).data[1] ?? 0) > 127;
  };
  if (!white(0) || white(17)) throw new Error('there is no clock in the picture');
  let frame = 0;
  for (let bit = 0; bit < 16; bit += 1) if (white(bit + 1)) frame += 2 ** bit;
  return { shown: frame / fps, told };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(clockFilter());
