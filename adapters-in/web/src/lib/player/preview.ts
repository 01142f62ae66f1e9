/** Keys that move the seek bar. */
const MOVING = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

/**
 * Shows the small picture of a time also to whoever looks for it with the keyboard: the bar shows it where a pointer is, so one is
 * pretended over the place that the keys led to. The attribute `data-looking` is there as long as the picture should be seen.
 */
export function previewByKeys(bar: HTMLElement): () => void {
  const over = (event: KeyboardEvent) => {
    if (!MOVING.includes(event.key)) return;
    bar.dataset.looking = '';
    requestAnimationFrame(() => pretend(bar));
  };
  const away = ({ isTrusted }: Event) => {
    if (!isTrusted || !('looking' in bar.dataset)) return;
    delete bar.dataset.looking;
    bar.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  };
  bar.addEventListener('keydown', over);
  bar.addEventListener('focusout', away);
  bar.addEventListener('pointermove', away, { capture: true });
  return () => {
    bar.removeEventListener('keydown', over);
    bar.removeEventListener('focusout', away);
    bar.removeEventListener('pointermove', away, { capture: true });
  };
}

function pretend(bar: HTMLElement): void {
  const range = bar.shadowRoot?.querySelector<HTMLInputElement>('input');
  if (!range) return;
  const { left, width, top, height } = range.getBoundingClientRect();
  const place: PointerEventInit = {
    pointerType: 'mouse',
    clientX: left + width * range.valueAsNumber,
    clientY: top + height / 2,
    composed: true
  };
  bar.dispatchEvent(new PointerEvent('pointerenter', place));
  // The bar listens at the window, past whoever else listens to the bar itself.
  bar.dispatchEvent(new PointerEvent('pointermove', { ...place, bubbles: true }));
}
