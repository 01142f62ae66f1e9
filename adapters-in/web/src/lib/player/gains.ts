import { api, content } from '#lib/api/client.ts';
import { text } from '#lib/text/en.ts';
import type { Gains } from './loudness.ts';

/** What was measured of a video's sound, under every label of each track; nothing where nobody knows. */
export async function gainsOf(videoId: string): Promise<Gains> {
  try {
    const { tracks } = await content(
      api.GET('/api/v1/videos/{videoId}/sound', { params: { path: { videoId } } })
    );
    return Object.fromEntries(
      tracks.flatMap(({ name, loudness }) =>
        [name, text.player.sound(name, false), text.player.sound(name, true)].map((label) => [
          label,
          loudness?.gainDb ?? 0
        ])
      )
    );
  } catch {
    return {};
  }
}
