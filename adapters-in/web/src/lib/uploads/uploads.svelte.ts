import { api, content } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { Limits } from '#lib/api/types.ts';
import { session } from '#lib/session/session.svelte.ts';
import { text } from '#lib/text/en.ts';
import { notices } from '#lib/ui/notices.svelte.ts';
import { Details } from '#lib/video/details.svelte.ts';
import { refusal, type Refusal } from './admission.ts';
import { FileUpload } from './file-upload.svelte.ts';
import { fingerprint, forget, remembered, type Remembered } from './memory.ts';
import { underWay, upNext } from './phase.ts';
import { preferredVisibility } from './preference.ts';
import { titleOf } from './title.ts';

const AT_ONCE = 2;

export type Rejected = { name: string; why: Refusal };

/** The queue of this page's uploads. It lives as long as the page, whichever page of Origin is shown. */
class Uploads {
  items = $state<FileUpload[]>([]);
  rejected = $state<Rejected[]>([]);
  limits = $state<Limits | null>(null);
  /** Files that were handed over before anybody was signed in. */
  held = $state<File[]>([]);
  unfinished = $state<Remembered[]>([]);

  get active(): boolean {
    return this.items.some(({ phase }) => underWay(phase));
  }

  /** Sees what an earlier page left behind, and takes up the files that waited for somebody to sign in. */
  async prepare(): Promise<void> {
    await this.#serve(session.me?.id);
    const files = this.held;
    this.held = [];
    if (files.length > 0) await this.add(files);
    else await this.#learnLimits();
  }

  async add(files: readonly File[]): Promise<void> {
    const account = session.me?.id;
    if (!account) {
      this.held = [...this.held, ...files];
      return;
    }
    await this.#serve(account);
    await this.#learnLimits();
    this.rejected = [];
    for (const file of files) this.#admit(file, account);
    this.#lookBack();
    this.#advance();
  }

  /** Stops and takes everything off the list: whoever uses this browser next sees nothing of it. It can be gone on with. */
  async leave(): Promise<void> {
    const items = this.items;
    this.items = [];
    this.rejected = [];
    this.unfinished = [];
    this.limits = null;
    await Promise.all(items.map((item) => item.stop()));
  }

  /** Takes an upload out of the queue; one that is not through takes its video with it. */
  async cancel(item: FileUpload): Promise<void> {
    this.items = this.items.filter((other) => other !== item);
    this.#advance();
    await item.abandon();
    if (item.videoId && item.phase !== 'sent') await removeVideo(item.videoId);
  }

  async discard(upload: Remembered): Promise<void> {
    forget(upload.url);
    this.#lookBack();
    await removeVideo(upload.videoId);
  }

  /** What others left in this page is none of this account's business. */
  async #serve(account: string | undefined): Promise<void> {
    if (this.items.some((item) => item.account !== account)) await this.leave();
    this.#lookBack();
  }

  /** Where the limits cannot be had now, the server says later what it does not take. */
  async #learnLimits(): Promise<void> {
    this.limits = await content(api.GET('/api/v1/limits')).catch(() => this.limits);
  }

  #admit(file: File, account: string): void {
    const print = fingerprint(file);
    if (this.items.some((item) => item.phase !== 'sent' && fingerprint(item.file) === print)) return;
    const begun = remembered(account, Date.now()).find((upload) => upload.fingerprint === print) ?? null;
    const why = begun || !this.limits ? null : refusal(file, this.limits, this.#promised());
    if (why) {
      this.rejected = [...this.rejected, { name: file.name, why }];
      return;
    }
    const details = new Details({
      title: titleOf(file.name),
      description: '',
      visibility: preferredVisibility(),
      downloadable: false
    });
    if (begun) details.load(begun.videoId).catch(() => notices.say(text.details.notLoaded));
    this.items = [...this.items, new FileUpload(file, details, account, begun, () => this.#advance())];
  }

  /** Bytes of uploads that the server has not heard of yet; what it has, its limits leave out. */
  #promised(): number {
    return this.items
      .filter(({ phase, videoId }) => videoId === null && phase !== 'refused')
      .reduce((sum, { file }) => sum + file.size, 0);
  }

  #advance(): void {
    for (const item of upNext(this.items, AT_ONCE)) item.begin();
  }

  #lookBack(): void {
    const here = new Set(this.items.map(({ file }) => fingerprint(file)));
    this.unfinished = remembered(session.me?.id ?? '', Date.now()).filter(
      (upload) => !here.has(upload.fingerprint)
    );
  }
}

/** Removes a video; one that is gone already is no trouble. */
async function removeVideo(videoId: string): Promise<void> {
  try {
    await content(api.DELETE('/api/v1/videos/{videoId}', { params: { path: { videoId } } }));
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.status === 404)) throw thrown;
  }
}

export const uploads = new Uploads();
