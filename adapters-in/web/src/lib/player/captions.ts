import { read, write } from '#lib/storage.ts';

const KEY = 'origin.captions';
const NONE = 'none';

/** Shows the captions that this browser's viewer last chose, and remembers what is chosen, until the returned function is called. */
export function rememberCaptions(video: HTMLVideoElement): () => void {
  const tracks = video.textTracks;

  function show() {
    const captions = captionsOf(tracks);
    if (captions.some(isShown)) return;
    const wanted = bestOf(captions, read(KEY) ?? NONE);
    if (wanted) wanted.mode = 'showing';
  }

  function remember() {
    const captions = captionsOf(tracks);
    if (captions.length > 0) write(KEY, captions.find(isShown)?.language ?? NONE);
  }

  show();
  tracks.addEventListener('addtrack', show);
  tracks.addEventListener('change', remember);
  return () => {
    tracks.removeEventListener('addtrack', show);
    tracks.removeEventListener('change', remember);
  };
}

/** Which of some tracks serves whoever wants a language: the one in it, or in another kind of it. */
export function bestOf<T extends { language: string }>(tracks: T[], wanted: string): T | undefined {
  return (
    tracks.find(({ language }) => language === wanted) ??
    tracks.find(({ language }) => primary(language) === primary(wanted))
  );
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function captionsOf(tracks: TextTrackList): TextTrack[] {
  return [...tracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');
}

function isShown({ mode }: TextTrack): boolean {
  return mode === 'showing';
}
