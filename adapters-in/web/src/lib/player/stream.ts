import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import workerPath from 'hls.js/dist/hls.worker.js?url';
import { offerRenditions } from './renditions.ts';
import { markSound, offerSounds } from './sounds.ts';

const HLS_TYPE = 'application/vnd.apple.mpegurl';
const RETRIES = 5;
/** Answers of an address that will not serve any more; others may pass. */
const REFUSED = [401, 403, 404, 410];

/** What a stream tells the player around it. */
export interface Watcher {
  /** The address has ended (a signed one expires, a video is taken back): a new one, or `null` where there is none. */
  readdress(): Promise<string | null>;
  /** It cannot be played. */
  broken(): void;
}

/** What is played: an HLS address, from how many seconds on. */
export type Beginning = { address: string; from: number };

/** Plays in a video element until the returned function is called. */
export async function play(
  video: HTMLVideoElement,
  beginning: Beginning,
  watcher: Watcher
): Promise<() => void> {
  const Engine = await engine();
  if (Engine?.isSupported()) return new Stream(Engine, video, watcher).open(beginning);
  if (Engine && video.canPlayType(HLS_TYPE)) return playNatively(video, beginning, watcher);
  watcher.broken();
  return () => undefined;
}

/** The code that plays, or `null` where it could not be fetched. */
async function engine(): Promise<typeof Hls | null> {
  try {
    return (await import('hls.js')).default;
  } catch {
    return null;
  }
}

function playNatively(video: HTMLVideoElement, { address, from }: Beginning, watcher: Watcher): () => void {
  const broken = () => watcher.broken();
  const goTo = () => {
    if (from > 0) video.currentTime = from;
  };
  video.addEventListener('error', broken);
  video.addEventListener('loadedmetadata', goTo, { once: true });
  video.src = address;
  return () => {
    video.removeEventListener('error', broken);
    video.removeEventListener('loadedmetadata', goTo);
    video.removeAttribute('src');
    video.load();
  };
}

class Stream {
  readonly #errors: typeof Hls.ErrorTypes;
  readonly #hls: Hls;
  readonly #video: HTMLVideoElement;
  readonly #watcher: Watcher;
  #address = '';
  #retries = 0;
  #moving = false;
  #closed = false;
  /** How often it went to another address without playing on from there. */
  #moves = 0;
  #movedAt = -1;

  constructor(Engine: typeof Hls, video: HTMLVideoElement, watcher: Watcher) {
    // Captions are the page's own tracks: those that the playlist lists would be there twice.
    const hls = new Engine({ workerPath, renderTextTracksNatively: false });
    this.#errors = Engine.ErrorTypes;
    this.#hls = hls;
    this.#video = video;
    this.#watcher = watcher;
    hls.on(Engine.Events.MANIFEST_PARSED, () => offerRenditions(hls, video));
    hls.on(Engine.Events.AUDIO_TRACKS_UPDATED, () => offerSounds(hls, video));
    hls.on(Engine.Events.AUDIO_TRACK_SWITCHING, () => markSound(hls, video));
    hls.on(Engine.Events.FRAG_BUFFERED, () => (this.#retries = 0));
    hls.on(Engine.Events.ERROR, (_, data) => this.#mend(data));
  }

  open({ address, from }: Beginning): () => void {
    this.#address = address;
    if (from > 0) this.#hls.config.startPosition = from;
    this.#hls.loadSource(address);
    this.#hls.attachMedia(this.#video);
    return () => {
      this.#closed = true;
      this.#hls.destroy();
    };
  }

  #mend(data: ErrorData): void {
    const status = data.response?.code ?? 0;
    if (REFUSED.includes(status)) void this.#goOnElsewhere(data.fatal);
    else if (!data.fatal) return;
    else if (data.type === this.#errors.NETWORK_ERROR && this.#retries++ < RETRIES) this.#hls.startLoad();
    else if (data.type === this.#errors.MEDIA_ERROR && this.#retries++ < RETRIES)
      this.#hls.recoverMediaError();
    else this.#watcher.broken();
  }

  /** An address that refuses once refuses for good: plays on at the new one, from the same place. */
  async #goOnElsewhere(fatal: boolean): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    const address = await this.#watcher.readdress();
    this.#moving = false;
    if (this.#closed) return;
    const { currentTime, paused } = this.#video;
    this.#moves = currentTime === this.#movedAt ? this.#moves + 1 : 0;
    this.#movedAt = currentTime;
    if (address === null || address === this.#address || this.#moves > RETRIES) {
      if (fatal || this.#moves > RETRIES) this.#watcher.broken();
      return;
    }
    this.#address = address;
    this.#hls.config.startPosition = currentTime;
    this.#hls.loadSource(address);
    // Who pauses meanwhile does not want it any more.
    if (!paused) this.#video.play().catch(() => undefined);
  }
}
