import { api, content } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { Video, VideoChange, Visibility } from '#lib/api/types.ts';

const PAUSE_MS = 700;

/** Those with something that is not saved yet. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing that is shown depends on it
const unsaved = new Set<Details>();

/** Saves at once whatever anybody typed: the page is left, there may be no later. */
export function saveAll(): void {
  for (const details of unsaved) details.saveAtOnce();
}

/** Brings a change to the server. */
export type Patch = (videoId: string, change: VideoChange) => Promise<unknown>;

/** What may be edited of a video. */
type Editable = Pick<Video, 'title' | 'description' | 'visibility' | 'downloadable'>;

/** Goes on when the page that asked is gone. */
const patch: Patch = (videoId, change) =>
  content(
    api.PATCH('/api/v1/videos/{videoId}', { params: { path: { videoId } }, body: change, keepalive: true })
  );

/** A video's details while somebody edits them: what is typed is saved by itself, a short pause after the last key. */
export class Details {
  title = $state('');
  description = $state('');
  visibility = $state<Visibility>('private');
  downloadable = $state(false);
  saving = $state<'nothing' | 'soon' | 'now' | 'done' | 'refused'>('nothing');
  problem = $state<Problem | null>(null);

  #videoId: string | null = null;
  #change: VideoChange = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  readonly #patch: Patch;

  constructor(first: Editable, videoId: string | null = null, send: Patch = patch) {
    this.#patch = send;
    this.#show(first);
    this.#videoId = videoId;
  }

  /** Shows what the server has of a video, save for what was edited meanwhile. */
  async load(videoId: string): Promise<void> {
    this.#videoId = videoId;
    const video = await content(api.GET('/api/v1/videos/{videoId}', { params: { path: { videoId } } }));
    this.#show(video);
    Object.assign(this, this.#change);
  }

  /** From now on changes have a video to go to; those made before go now. */
  belongTo(videoId: string): void {
    if (this.#videoId === videoId) return;
    this.#videoId = videoId;
    if (this.#changed) this.#schedule();
  }

  edit(change: VideoChange): void {
    Object.assign(this, change);
    Object.assign(this.#change, change);
    if (this.#videoId) this.#schedule();
  }

  /** Saves what is not saved yet without a pause; changes reach the server one after the other, so that the last one stays. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#last = this.#last.then(() => this.#send()));
  }

  /** Sends what is not saved yet without waiting for what was sent before. */
  saveAtOnce(): void {
    clearTimeout(this.#timer);
    void this.#send();
  }

  #show({ title, description, visibility, downloadable }: Editable): void {
    Object.assign(this, { title, description, visibility, downloadable });
  }

  get #changed(): boolean {
    return Object.keys(this.#change).length > 0;
  }

  async #send(): Promise<void> {
    const change = this.#change;
    if (!this.#videoId || !this.#changed) return;
    this.#change = {};
    unsaved.delete(this);
    this.saving = 'now';
    try {
      await this.#patch(this.#videoId, change);
      this.problem = null;
      if (this.saving === 'now') this.saving = 'done';
    } catch (thrown) {
      this.#change = { ...change, ...this.#change };
      this.problem = thrown instanceof Problem ? thrown : Problem.unreachable();
      this.saving = 'refused';
      unsaved.add(this);
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.saving = 'soon';
    unsaved.add(this);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }
}
