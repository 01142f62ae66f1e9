declare module 'm3u8-parser' {
  type Subtitles = Record<string, Record<string, { language: string }>>;
  type Playlist = {
    playlists: object[];
    segments: { duration: number }[];
    mediaGroups?: { SUBTITLES: Subtitles };
  };
  export class Parser {
    manifest: Playlist;
    push(text: string): void;
    end(): void;
  }
}

declare module 'mpd-parser' {
  type Segments = { segments: { duration: number }[] };
  export function parse(text: string, options: { manifestUri: string }): { playlists: Segments[] };
}
