import { createHash } from 'node:crypto';

/**
 * A page whose one inline script has become a file, so that its Content-Security-Policy needs neither `unsafe-inline` nor hashes, and
 * which names the fonts to fetch first.
 *
 * @param {string} page as `vite build` wrote it
 * @param {readonly string[]} fonts their paths
 */
export function sealed(page, fonts) {
  const [script, ...others] = page.matchAll(/<script>([\s\S]*?)<\/script>/g);
  if (!script?.[1] || others.length > 0) throw new Error('the page should have exactly one inline script');

  const boot = script[1].trim();
  const bootPath = `/_app/immutable/boot.${createHash('sha256').update(boot).digest('base64url').slice(0, 8)}.js`;
  // The font is in time for the first text, or never used: it must not be found as late as in a style sheet.
  const preloads = fonts.map(
    (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`
  );
  return {
    bootPath,
    boot,
    page: page
      .replace(script[0], `<script src="${bootPath}"></script>`)
      .replace('</head>', () => `${preloads.join('\n')}\n  </head>`)
  };
}
