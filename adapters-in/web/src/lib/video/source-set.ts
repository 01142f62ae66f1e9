import type { Picture } from '#lib/api/types.ts';

/** The sizes of a picture, from which a browser takes the one that fits. */
export function sourceSet(pictures: Picture[]): string {
  return pictures.map(({ src, longest }) => `${src} ${longest}w`).join(', ');
}
