import { read, write } from '#lib/storage.ts';

const KEY = 'origin.theatre';

/** Whether this browser shows videos as wide as the page. */
export function prefersTheatre(): boolean {
  return read(KEY) === 'on';
}

export function preferTheatre(theatre: boolean): void {
  write(KEY, theatre ? 'on' : 'off');
}
