/** @param {string} ancestors who may show the page in a frame */
const policy = (ancestors) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The player's controls carry their styles in their shadow trees.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`
  ].join('; ');

/** The Content-Security-Policy of every page, and of the player that other sites embed. */
export const policies = { page: policy("'none'"), embed: policy('*') };
