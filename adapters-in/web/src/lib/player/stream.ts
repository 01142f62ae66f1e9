import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import workerPath from 'hls.js/dist/hls.worker.js?url';
import { offerRenditions } from './renditions.ts';

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

/** Plays an HLS address in a video element until the returned function is called. */
export async function play(video: HTMLVideoElement, address: string, watcher: Watcher): Promise<() => void> {
  const { default: Engine } = await import('hls.js');
  if (Engine.isSupported()) return new Stream(Engine, video, watcher).open(address);
  if (video.canPlayType(HLS_TYPE)) return playNatively(video, address, watcher);
  watcher.broken();
  return () => undefined;
}

function playNatively(video: HTMLVideoElement, address: string, watcher: Watcher): () => void {
  const broken = () => watcher.broken();
  video.addEventListener('error', broken);
  video.src = address;
  return () => {
    video.removeEventListener('error', broken);
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

  constructor(Engine: typeof Hls, video: HTMLVideoElement, watcher: Watcher) {
    const hls = new Engine({ workerPath });
    this.#errors = Engine.ErrorTypes;
    this.#hls = hls;
    this.#video = video;
    this.#watcher = watcher;
    hls.on(Engine.Events.MANIFEST_PARSED, () => offerRenditions(hls, video));
    hls.on(Engine.Events.FRAG_BUFFERED, () => (this.#retries = 0));
    hls.on(Engine.Events.ERROR, (_, data) => this.#mend(data));
  }

  open(address: string): () => void {
    this.#address = address;
    this.#hls.loadSource(address);
    this.#hls.attachMedia(this.#video);
    return () => this.#hls.destroy();
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
    if (address === null || address === this.#address) {
      if (fatal) this.#watcher.broken();
      return;
    }
    const { currentTime, paused } = this.#video;
    this.#address = address;
    this.#hls.config.startPosition = currentTime;
    this.#hls.loadSource(address);
    if (!paused) void this.#video.play();
  }
}
