/** How many bytes lie at an address; null where nobody tells. */
export async function sizeOf(src: string, ask: typeof fetch = fetch): Promise<number | null> {
  try {
    const answer = await ask(src, { method: 'HEAD' });
    const length = Number(answer.headers.get('Content-Length') ?? NaN);
    return answer.ok && Number.isFinite(length) ? length : null;
  } catch {
    return null;
  }
}
