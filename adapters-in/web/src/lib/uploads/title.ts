const LONGEST = 120;

/** The title that a file's name suggests: without its ending, with spaces for underscores. */
export function titleOf(filename: string): string {
  const plain = filename
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/_+/g, ' ')
    .trim();
  return [...(plain || filename)].slice(0, LONGEST).join('');
}
