import type { Limits } from '#lib/api/types.ts';

export type Refusal = 'empty' | 'too-large' | 'no-room' | 'not-a-video';

type Candidate = Pick<File, 'name' | 'size' | 'type'>;

/**
 * Why a file need not even be sent, or `null`. `promised` are the bytes that other uploads of this queue will still take.
 * A file whose kind the browser does not know is left to the server.
 */
export function refusal(file: Candidate, limits: Limits, promised = 0): Refusal | null {
  if (file.size === 0) return 'empty';
  if (!looksLikeVideo(file, limits)) return 'not-a-video';
  if (file.size > limits.maxUploadBytes) return 'too-large';
  if (file.size > limits.freeBytes - promised) return 'no-room';
  return null;
}

function looksLikeVideo({ name, type }: Candidate, limits: Limits): boolean {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0];
  const known = limits.acceptedTypes.includes(type) || limits.acceptedExtensions.includes(ending ?? '');
  return known || type === '' || type.startsWith('video/');
}

/** What a file dialogue should offer, as the `accept` attribute wants it. */
export function accept(limits: Limits): string {
  return [...limits.acceptedTypes, ...limits.acceptedExtensions].join(',');
}
