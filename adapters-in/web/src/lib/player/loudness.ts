import { read, write } from '#lib/storage.ts';

const KEY = 'origin.stable-volume';

/** Whether this browser plays all videos equally loud; it does until somebody wants it otherwise. */
export function prefersStableVolume(): boolean {
  return read(KEY) !== 'off';
}

export function preferStableVolume(stable: boolean): void {
  write(KEY, stable ? 'on' : 'off');
}

/** By how many dB each sound track is turned up, or down, by its name; those not measured are left alone. */
export type Gains = Record<string, number>;

/** By what samples are multiplied to turn a track up by its dB. */
export function factor(gains: Gains, track: string): number {
  return 10 ** ((gains[track] ?? 0) / 20);
}

/**
 * Turns a video element's sound up or down beyond its own volume. Nothing is touched before there is something to turn, and
 * before the page may make sound: a sound graph that stands still would silence the video.
 */
export class Amplifier {
  readonly #video: HTMLVideoElement;
  #graph: { context: AudioContext; gain: GainNode } | null = null;
  #factor = 1;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    video.addEventListener('playing', this.#turn);
  }

  set factor(factor: number) {
    this.#factor = factor;
    this.#turn();
  }

  close(): void {
    this.#video.removeEventListener('playing', this.#turn);
    void this.#graph?.context.close();
  }

  readonly #turn = () => {
    if (this.#factor !== 1 && !this.#video.paused) void this.#open();
    if (this.#graph) this.#graph.gain.gain.value = this.#factor;
  };

  /** What a browser plays by itself, it lets nobody turn. */
  #isOurs(): boolean {
    return this.#video.currentSrc.startsWith('blob:');
  }

  async #open(): Promise<void> {
    if (this.#graph || !navigator.userActivation.hasBeenActive || !this.#isOurs()) return;
    const context = new AudioContext();
    const gain = context.createGain();
    this.#graph = { context, gain };
    await context.resume();
    context.destination.channelCount = Math.min(6, context.destination.maxChannelCount);
    gain.gain.value = this.#factor;
    context.createMediaElementSource(this.#video).connect(gain).connect(context.destination);
  }
}
