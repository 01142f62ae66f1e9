declare module 'm3u8-parser' {
  type Playlist = { playlists: object[]; segments: { duration: number }[] };
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
