import type { Processing } from '#lib/api/types.ts';
import { renew } from '#lib/session/renewal.ts';

/**
 * Tells every change of a video's processing until it is ready or failed; what is returned stops it.
 * A broken connection is taken up again by the browser.
 */
export function follow(videoId: string, tell: (processing: Processing) => void): () => void {
  let source: EventSource | null = null;
  let stopped = false;

  const stop = () => {
    stopped = true;
    source?.close();
  };

  void renew().then(() => {
    if (stopped) return;
    source = new EventSource(`/api/v1/videos/${videoId}/processing`);
    source.addEventListener('processing', ({ data }: MessageEvent<string>) => {
      const processing = JSON.parse(data) as Processing;
      if (over(processing)) stop();
      tell(processing);
    });
  });
  return stop;
}

/** Whether nothing more will happen. */
export function over({ state }: Pick<Processing, 'state'>): boolean {
  return state === 'ready' || state === 'failed';
}
