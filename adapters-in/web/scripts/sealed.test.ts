import { expect, test } from 'vitest';
import { policies } from './policy.js';
import { sealed } from './sealed.js';

const page =
  '<html><head><script src="/theme.js"></script></head><body><script>\n start();\n</script></body></html>';

test('a sealed page has no inline script', () => {
  const made = sealed(page, []);
  expect(made.boot).toBe('start();');
  expect(made.page).toContain(`<body><script src="${made.bootPath}"></script></body>`);
  expect(made.page).not.toMatch(/<script>/);
});

test('a script has the name of its content', () => {
  expect(sealed(page, []).bootPath).toBe(sealed(page, ['/a.woff2']).bootPath);
  expect(sealed(page, []).bootPath).not.toBe(sealed(page.replace('start', 'begin'), []).bootPath);
});

test('fonts are fetched first', () => {
  expect(sealed(page, ['/a.woff2']).page).toMatch(/<link rel="preload" href="\/a.woff2"[^>]*>\s*<\/head>/);
});

test.each(['<head></head>', `${page}<script>more()</script>`])(
  'a page that is not as expected is refused',
  (other) => {
    expect(() => sealed(other, [])).toThrow('exactly one inline script');
  }
);

test.each(Object.values(policies))('a policy allows no inline script and nobody else', (policy) => {
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe/);
});

test('only the embedded player may be framed', () => {
  expect(policies.page).toContain("frame-ancestors 'none'");
  expect(policies.embed).toContain('frame-ancestors *');
});
