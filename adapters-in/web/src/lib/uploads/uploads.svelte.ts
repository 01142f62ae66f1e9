import { api, content } from '#lib/api/client.ts';
import type { Limits } from '#lib/api/types.ts';
import { session } from '#lib/session/session.svelte.ts';
import { Details } from '#lib/video/details.svelte.ts';
import { refusal, type Refusal } from './admission.ts';
import { FileUpload } from './file-upload.svelte.ts';
import { fingerprint, forget, remembered, type Remembered } from './memory.ts';
import { upNext } from './phase.ts';
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
    return this.items.some(({ phase }) => phase === 'waiting' || phase === 'sending' || phase === 'stalled');
  }

  /** Sees what an earlier page left behind, and takes up the files that waited for somebody to sign in. */
  async prepare(): Promise<void> {
    this.limits = await content(api.GET('/api/v1/limits'));
    this.#lookBack();
    const files = this.held;
    this.held = [];
    if (files.length > 0) await this.add(files);
  }

  async add(files: readonly File[]): Promise<void> {
    const account = session.me?.id;
    if (!account) {
      this.held = [...this.held, ...files];
      return;
    }
    this.limits ??= await content(api.GET('/api/v1/limits'));
    for (const file of files) this.#admit(file, account, this.limits);
    this.#lookBack();
    this.#advance();
  }

  /** Takes an upload out of the queue; one that is not through takes its video with it. */
  async cancel(item: FileUpload): Promise<void> {
    this.items = this.items.filter((other) => other !== item);
    await item.abandon();
    if (item.videoId && item.phase !== 'sent') await removeVideo(item.videoId);
    this.#advance();
  }

  async discard(upload: Remembered): Promise<void> {
    forget(upload.url);
    this.#lookBack();
    await removeVideo(upload.videoId);
  }

  #admit(file: File, account: string, limits: Limits): void {
    const print = fingerprint(file);
    if (this.items.some((item) => item.phase !== 'sent' && fingerprint(item.file) === print)) return;
    const begun = remembered(account, Date.now()).find((upload) => upload.fingerprint === print) ?? null;
    const why = begun ? null : refusal(file, limits, this.#promised());
    if (why) {
      this.rejected = [...this.rejected, { name: file.name, why }];
      return;
    }
    const details = new Details({
      title: titleOf(file.name),
      description: '',
      visibility: preferredVisibility()
    });
    if (begun) void details.load(begun.videoId);
    this.items = [...this.items, new FileUpload(file, details, account, begun, () => this.#advance())];
  }

  #promised(): number {
    return this.items.reduce((sum, { file, sentBytes }) => sum + file.size - sentBytes, 0);
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

async function removeVideo(videoId: string): Promise<void> {
  await content(api.DELETE('/api/v1/videos/{videoId}', { params: { path: { videoId } } }));
}

export const uploads = new Uploads();
