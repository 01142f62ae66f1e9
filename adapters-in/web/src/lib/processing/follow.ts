import { api, content } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { Processing } from '#lib/api/types.ts';
import { renew } from '#lib/session/renewal.ts';

/** A browser has six connections to a server, and events hold one each: more videos than this are asked about now and then. */
const EVENTS_AT_ONCE = 2;
const ASK_AGAIN_MS = 3_000;

/** The two ways of hearing how far a video is. */
export interface Source {
  ask(videoId: string): Promise<Processing>;
  /** Tells every change, through broken connections too, until it is stopped or `closed` says that no more will come. */
  listen(videoId: string, tell: (processing: Processing) => void, closed: () => void): () => void;
}

let listening = 0;

/** Tells every change of a video's processing until it is ready, failed or gone; what is returned stops it. */
export function follow(
  videoId: string,
  tell: (processing: Processing) => void,
  source: Source = server
): () => void {
  let stopped = false;
  let leave = () => {};

  function stop(): void {
    stopped = true;
    leave();
  }

  function hear(processing: Processing): void {
    if (stopped) return;
    if (over(processing)) stop();
    tell(processing);
  }

  function listen(): void {
    listening += 1;
    let here = true;
    const close = source.listen(videoId, hear, () => {
      leave();
      void ask();
    });
    leave = () => {
      if (here) listening -= 1;
      here = false;
      close();
    };
  }

  async function ask(): Promise<void> {
    try {
      hear(await source.ask(videoId));
    } catch (thrown) {
      if (gone(thrown)) return;
    }
    if (stopped) return;
    const later = setTimeout(next, ASK_AGAIN_MS);
    leave = () => clearTimeout(later);
  }

  function next(): void {
    if (listening < EVENTS_AT_ONCE) listen();
    else void ask();
  }

  next();
  return stop;
}

/** Whether nothing more will happen. */
export function over({ state }: Pick<Processing, 'state'>): boolean {
  return state === 'ready' || state === 'failed';
}

/** Whether there is nothing to follow any more, or nobody who may. */
function gone(thrown: unknown): boolean {
  return thrown instanceof Problem && [401, 403, 404].includes(thrown.status);
}

const server: Source = {
  async ask(videoId) {
    const asked = api.GET('/api/v1/videos/{videoId}/processing', {
      params: { path: { videoId } },
      headers: { Accept: 'application/json' }
    });
    return (await content(asked)) as Processing;
  },

  listen(videoId, tell, closed) {
    let source: EventSource | null = null;
    let left = false;
    const begin = () => {
      if (left) return;
      source = new EventSource(`/api/v1/videos/${videoId}/processing`);
      source.addEventListener('processing', ({ data }: MessageEvent<string>) =>
        tell(JSON.parse(data) as Processing)
      );
      // A connection that broke is taken up by the browser; an answer that was a refusal is not.
      source.addEventListener('error', () => source?.readyState === EventSource.CLOSED && closed());
    };
    renew().then(begin, begin);
    return () => {
      left = true;
      source?.close();
    };
  }
};
