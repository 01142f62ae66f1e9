import { resolve } from '$app/paths';

/** Where the pages are. Every link of Origin is made here. */
export const paths = {
  home: resolve('/(pages)'),
  upload: resolve('/(pages)/upload'),
  studio: resolve('/(pages)/studio'),
  edit: (videoId: string) => resolve(`/(pages)/studio?edit=${videoId}`),
  watch: (videoId: string) => resolve('/(pages)/watch/[id]', { id: videoId }),
  /** Captions as a file. */
  caption: (videoId: string, language: string) => `/api/v1/videos/${videoId}/captions/${language}`,
  /** Chapters as a track. */
  chapters: (videoId: string) => `/api/v1/videos/${videoId}/chapters.vtt`,
  channel: (handle: string) => resolve('/(pages)/@[handle]', { handle }),
  /** `next`: where to go once signed in. */
  signIn: (next?: string) => resolve(`/(pages)/sign-in${afterwards(next)}`),
  signUp: (next?: string) => resolve(`/(pages)/sign-up${afterwards(next)}`)
};

function afterwards(next: string | undefined): '' | `?${string}` {
  return next === undefined ? '' : `?${new URLSearchParams({ next }).toString()}`;
}
