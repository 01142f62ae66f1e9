import type { Visibility } from '#lib/api/types.ts';
import { read, write } from '#lib/storage.ts';

const KEY = 'origin.visibility';

/** The visibility that was chosen last in this browser; at first what is dropped is published. */
export function preferredVisibility(): Visibility {
  const last = read(KEY);
  return last === 'private' || last === 'unlisted' ? last : 'public';
}

export function preferVisibility(visibility: Visibility): void {
  write(KEY, visibility);
}
