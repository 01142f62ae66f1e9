import { text } from '#lib/text/en.ts';
import { notices } from './notices.svelte.ts';

/** Puts the address of a page of this installation into the clipboard. */
export async function copyLink(path: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(path, location.origin).href);
    notices.say(text.watch.copied);
  } catch {
    notices.say(text.watch.copyFailed);
  }
}
