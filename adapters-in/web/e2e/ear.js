// Tells what a page plays by listening to it.

/**
 * Runs in the page: begins to listen to its video, once.
 *
 * @typedef {{ context: AudioContext, analyser: AnalyserNode }} Ear
 */
export function listen() {
  const place = /** @type {{ ear?: Ear }} */ (/** @type {unknown} */ (globalThis));
  if (place.ear) return;
  const video = /** @type {HTMLVideoElement} */ (document.querySelector('video'));
  video.muted = false;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 8192;
  context.createMediaElementSource(video).connect(analyser).connect(context.destination);
  place.ear = { context, analyser };
}

/** Runs in the page: whether the loudest tone just now is the one of so many hertz. @param {number} hertz */
export function hears(hertz) {
  const { context, analyser } = /** @type {{ ear: Ear }} */ (/** @type {unknown} */ (globalThis)).ear;
  const loudness = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(loudness);
  const loudest = loudness.reduce((best, now, i) => (now > (loudness[best] ?? -Infinity) ? i : best), 0);
  const width = context.sampleRate / analyser.fftSize;
  return (loudness[loudest] ?? -Infinity) > -60 && Math.abs(loudest * width - hertz) < 2 * width;
}
