import { tick } from 'svelte';

/** Puts the cursor into the first field that is marked as wrong, once the page shows it so. */
export async function focusFirstWrong(form: HTMLFormElement): Promise<void> {
  await tick();
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
