import type { Video, VideoPage } from '#lib/api/types.ts';

/** Asks for the page at a cursor, or for the first one. */
export type AskForPage = (from: { cursor?: string }) => Promise<VideoPage>;

/** A list of videos that grows a page at a time. */
export class Pages {
  items = $state<Video[]>([]);
  loading = $state(true);
  problem = $state<unknown>(null);
  #ask: AskForPage;
  #next: string | null | undefined;

  constructor(ask: AskForPage) {
    this.#ask = ask;
  }

  get hasMore(): boolean {
    return !this.loading && this.problem === null && typeof this.#next === 'string';
  }

  get empty(): boolean {
    return !this.loading && this.problem === null && this.items.length === 0;
  }

  /** Reads on; a video that moved down the list meanwhile is shown once. */
  async more(): Promise<void> {
    if (this.#next === null) return;
    this.loading = true;
    this.problem = null;
    try {
      const { items, nextCursor } = await this.#ask(this.#next === undefined ? {} : { cursor: this.#next });
      const known = this.items.map(({ id }) => id);
      this.items = [...this.items, ...items.filter(({ id }) => !known.includes(id))];
      this.#next = nextCursor;
    } catch (thrown) {
      this.problem = thrown;
    } finally {
      this.loading = false;
    }
  }

  replace(video: Video): void {
    this.items = this.items.map((item) => (item.id === video.id ? video : item));
  }

  remove(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
  }
}
