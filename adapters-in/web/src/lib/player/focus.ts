/** More than menus lose for good reason while one thing is done. */
const MOST = 20;

/**
 * Runs on what holds menus: a menu that loses the focus gives it to who had it before, and where that one stands in the menu itself
 * it loses it again, and so on until the page has no room left. From a point on, menus are not told any more.
 */
export function letFocusRest(holder: HTMLElement) {
  let losses = 0;
  const lost = (event: FocusEvent) => {
    if (++losses > MOST) event.stopPropagation();
    queueMicrotask(() => (losses = 0));
  };
  holder.addEventListener('focusout', lost, { capture: true });
  return { destroy: () => holder.removeEventListener('focusout', lost, { capture: true }) };
}
