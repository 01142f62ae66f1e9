import { api, content } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { Video, VideoChange, Visibility } from '#lib/api/types.ts';

const PAUSE_MS = 700;

/** A video's details while somebody edits them: what is typed is saved by itself, a short pause after the last key. */
export class Details {
  title = $state('');
  description = $state('');
  visibility = $state<Visibility>('private');
  saving = $state<'nothing' | 'soon' | 'now' | 'done' | 'refused'>('nothing');
  problem = $state<Problem | null>(null);

  #videoId: string | null = null;
  #change: VideoChange = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(first: Pick<Video, 'title' | 'description' | 'visibility'>, videoId: string | null = null) {
    Object.assign(this, { title: first.title, description: first.description, visibility: first.visibility });
    this.#videoId = videoId;
  }

  /** Shows what the server has of a video, save for what was edited meanwhile. */
  async load(videoId: string): Promise<void> {
    this.#videoId = videoId;
    const video = await content(api.GET('/api/v1/videos/{videoId}', { params: { path: { videoId } } }));
    const { title, description, visibility } = video;
    Object.assign(this, { title, description, visibility }, this.#change);
  }

  /** From now on changes have a video to go to; those made before go now. */
  belongTo(videoId: string): void {
    if (this.#videoId === videoId) return;
    this.#videoId = videoId;
    if (Object.keys(this.#change).length > 0) this.#schedule();
  }

  edit(change: VideoChange): void {
    Object.assign(this, change);
    Object.assign(this.#change, change);
    this.saving = 'soon';
    if (this.#videoId) this.#schedule();
  }

  /** Saves what is not saved yet without a pause; changes reach the server one after the other, so that the last one stays. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#last = this.#last.then(() => this.#send()));
  }

  async #send(): Promise<void> {
    const change = this.#change;
    if (!this.#videoId || Object.keys(change).length === 0) return;
    this.#change = {};
    this.saving = 'now';
    try {
      await content(
        api.PATCH('/api/v1/videos/{videoId}', { params: { path: { videoId: this.#videoId } }, body: change })
      );
      this.problem = null;
      if (this.saving === 'now') this.saving = 'done';
    } catch (thrown) {
      this.#change = { ...change, ...this.#change };
      this.problem = thrown instanceof Problem ? thrown : Problem.unreachable();
      this.saving = 'refused';
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }
}
