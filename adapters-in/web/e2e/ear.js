// Tells what a page plays by listening to it.

/** @typedef {{ context: BaseAudioContext, analyser: AnalyserNode }} Ear */

/** Runs in the page before it does anything: listens to what the page itself sends to the loudspeakers. */
export function listenToOutput() {
  const place = /** @type {{ ear?: Ear }} */ (/** @type {unknown} */ (globalThis));
  AudioNode.prototype.connect = new Proxy(AudioNode.prototype.connect, {
    apply(connect, from, to) {
      if (to[0] instanceof AudioDestinationNode && !place.ear) {
        const { context } = /** @type {AudioNode} */ (from);
        const analyser = context.createAnalyser();
        analyser.fftSize = 8192;
        Reflect.apply(connect, from, [analyser]);
        place.ear = { context, analyser };
      }
      return Reflect.apply(connect, from, to);
    }
  });
}

/** Runs in the page: begins to listen to its video, once. */
export function listen() {
  const place = /** @type {{ ear?: Ear }} */ (/** @type {unknown} */ (globalThis));
  if (place.ear) return;
  const video = /** @type {HTMLVideoElement} */ (document.querySelector('video'));
  video.muted = false;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 8192;
  place.ear = { context, analyser };
  context.createMediaElementSource(video).connect(analyser).connect(context.destination);
}

/**
 * Runs in the page: whether the loudest tone just now is the one of so many hertz, and about so loud where that matters.
 *
 * @param {{ hertz: number, decibels?: number | undefined }} wanted
 * @returns {number | false} how loud it is, in decibels below nothing
 */
export function hears({ hertz, decibels }) {
  const { ear } = /** @type {{ ear?: Ear }} */ (/** @type {unknown} */ (globalThis));
  if (!ear) return false;
  const loudness = new Float32Array(ear.analyser.frequencyBinCount);
  ear.analyser.getFloatFrequencyData(loudness);
  const loudest = loudness.reduce((best, now, i) => (now > (loudness[best] ?? -Infinity) ? i : best), 0);
  const level = loudness[loudest] ?? -Infinity;
  const width = ear.context.sampleRate / ear.analyser.fftSize;
  const isLoud = decibels === undefined ? level > -60 : Math.abs(level - decibels) < 1.5;
  return isLoud && Math.abs(loudest * width - hertz) < 2 * width && level;
}
