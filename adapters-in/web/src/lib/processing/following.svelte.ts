import type { Processing } from '#lib/api/types.ts';
import { follow } from './follow.ts';

/** The processing of a video as it goes on, for as long as the component that asks is there; `null` follows none. */
export function following(videoId: () => string | null) {
  let now = $state.raw<Processing | null>(null);

  $effect(() => {
    const id = videoId();
    now = null;
    return id === null ? undefined : follow(id, (processing) => (now = processing));
  });

  return {
    get now(): Processing | null {
      return now;
    }
  };
}
