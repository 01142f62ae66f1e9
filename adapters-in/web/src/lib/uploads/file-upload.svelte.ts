import { Problem } from '#lib/api/problem.ts';
import { Details } from '#lib/video/details.svelte.ts';
import { freshKey } from './key.ts';
import { fingerprint, forget, remember, type Remembered } from './memory.ts';
import { after, type Phase, type Signal } from './phase.ts';
import { Sender, type Listener } from './sender.ts';
import { Speed } from './speed.ts';

/** One file of the queue on its way to the server. */
export class FileUpload implements Listener {
  readonly file: File;
  readonly details: Details;
  /** The account it belongs to. */
  readonly account: string;
  phase = $state<Phase>('waiting');
  videoId = $state<string | null>(null);
  sentBytes = $state(0);
  bytesPerSecond = $state<number | null>(null);
  secondsLeft = $state<number | null>(null);
  problem = $state<Problem | null>(null);

  readonly #onphase: () => void;
  readonly #speed = new Speed();
  readonly #begunBefore: boolean;
  #url: string | null;
  #key = freshKey();
  #sender: Sender | null = null;

  /** @param begun what this browser remembers of an earlier beginning, or `null` */
  constructor(file: File, details: Details, account: string, begun: Remembered | null, onphase: () => void) {
    this.file = file;
    this.details = details;
    this.account = account;
    this.#begunBefore = begun !== null;
    this.#url = begun?.url ?? null;
    this.videoId = begun?.videoId ?? null;
    this.#onphase = onphase;
  }

  get fraction(): number {
    return this.file.size === 0 ? 0 : this.sentBytes / this.file.size;
  }

  /** Whether the server has some of its bytes, which giving it up would lose. */
  get partlySent(): boolean {
    return this.phase !== 'sent' && (this.sentBytes > 0 || this.#begunBefore);
  }

  begin(): void {
    this.#signal('begin');
    this.problem = null;
    this.#sender = new Sender(this.file, this.#metadata(), { key: this.#key, url: this.#url }, this);
    this.#sender.start();
  }

  pause(): void {
    this.#signal('pause');
    this.problem = null;
    void this.stop();
  }

  resume(): void {
    this.#signal('resume');
  }

  retry(): void {
    this.#signal('retry');
  }

  /** Stops sending for good; this browser still remembers how to go on, once it is shown the file again. */
  async stop(): Promise<void> {
    this.#rest();
    await this.#sender?.stop();
  }

  /** Stops sending and forgets; the video is removed by whoever removes this upload. */
  async abandon(): Promise<void> {
    await this.stop();
    if (this.#url) forget(this.#url);
  }

  placed(url: string, videoId: string, expiresAt: number): void {
    this.#url = url;
    this.videoId = videoId;
    this.details.belongTo(videoId);
    remember({
      fingerprint: fingerprint(this.file),
      url,
      videoId,
      filename: this.file.name,
      size: this.file.size,
      account: this.account,
      expiresAt: Number.isNaN(expiresAt) ? Date.now() + 24 * 3_600_000 : expiresAt
    });
  }

  progressed(sentBytes: number): void {
    if (this.phase !== 'sending') return;
    this.sentBytes = sentBytes;
    this.#speed.note(sentBytes, performance.now());
    this.bytesPerSecond = this.#speed.perSecond;
    this.secondsLeft = this.#speed.secondsTo(this.file.size);
  }

  lost(why: Problem | null): void {
    this.problem = why;
    this.#signal('lose');
    this.#rest();
  }

  regained(): void {
    this.problem = null;
    this.#signal('regain');
  }

  finished(): void {
    this.sentBytes = this.file.size;
    this.problem = null;
    if (this.#url) forget(this.#url);
    this.#signal('finish');
  }

  refused(problem: Problem): void {
    this.problem = problem;
    if ((problem.status === 404 || problem.status === 410) && this.#url) {
      forget(this.#url);
      this.#url = null;
      this.#key = freshKey();
    }
    this.#rest();
    this.#signal('refuse');
  }

  #signal(signal: Signal): void {
    this.phase = after(this.phase, signal);
    this.#onphase();
  }

  #rest(): void {
    this.#speed.reset();
    this.bytesPerSecond = null;
    this.secondsLeft = null;
  }

  #metadata(): Record<string, string> {
    const { title, description, visibility } = this.details;
    return {
      filename: this.file.name,
      ...(this.file.type && { filetype: this.file.type }),
      ...(title.trim() && { title: title.trim() }),
      ...(description.trim() && { description: description.trim() }),
      visibility
    };
  }
}
