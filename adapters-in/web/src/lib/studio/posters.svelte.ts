import { api, content } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { Poster } from '#lib/api/types.ts';

/** Formats that a picture of one's own may have. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** The pictures that can stand for a video, and the one that does. */
export class Posters {
  items = $state<Poster[]>([]);
  loaded = $state(false);
  /** Whether something is on its way to the server. */
  busy = $state(false);
  problem = $state<string | null>(null);
  readonly #path: { params: { path: { videoId: string } } };

  constructor(videoId: string) {
    this.#path = { params: { path: { videoId } } };
  }

  async load(): Promise<void> {
    try {
      await this.#fetch();
      this.loaded = true;
    } catch (thrown) {
      this.problem = Problem.sentence(thrown);
    }
  }

  choose(id: string): Promise<void> {
    const before = this.items;
    this.items = before.map((poster) => ({ ...poster, chosen: poster.id === id }));
    return this.#attempt(
      () => content(api.PUT('/api/v1/videos/{videoId}/poster', { ...this.#path, body: { id } })),
      () => (this.items = before)
    );
  }

  handIn(picture: File): Promise<void> {
    return this.#attempt(async () => {
      await content(
        api.POST('/api/v1/videos/{videoId}/posters', {
          ...this.#path,
          headers: { 'Content-Type': picture.type || 'application/octet-stream' },
          // The document calls bytes a string.
          body: picture as unknown as string,
          bodySerializer: (bytes: unknown) => bytes as File
        })
      );
      await this.#fetch();
    });
  }

  async #fetch(): Promise<void> {
    const { items } = await content(api.GET('/api/v1/videos/{videoId}/posters', this.#path));
    this.items = items;
  }

  async #attempt(work: () => Promise<unknown>, undo?: () => void): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      await work();
    } catch (thrown) {
      undo?.();
      this.problem = Problem.sentence(thrown);
    }
    this.busy = false;
  }
}
