// What the polyfill of media-tracks adds to every media element; the package does not export it.
import type {} from '../node_modules/media-tracks/dist/global.d.ts';
