import type { MediaPlaylist } from 'hls.js';
import type Hls from 'hls.js';
import 'media-tracks/polyfill';
import { text } from '#lib/text/en.ts';
import { bestFor, rememberSound, rememberedSound, type Sound } from './sound-choice.ts';

/** A sound track that can be chosen, under the number that the stream knows it by. */
type Offered = Sound & { id: number; url: string; label: string };

/**
 * Offers the sound tracks of a stream where the player's menu finds them, and follows its choice. What somebody chose before is
 * heard again, also in other videos.
 */
export function offerSounds(hls: Hls, video: HTMLVideoElement): void {
  for (const old of [...video.audioTracks]) video.removeAudioTrack(old);
  const sounds = distinct(hls.audioTracks);
  if (sounds.length === 0) return;

  const wanted = bestFor(rememberedSound(), sounds);
  if (wanted) hls.audioTrack = wanted.id;
  for (const { id, label, language } of sounds) {
    const track = video.addAudioTrack('main', label, language);
    track.id = String(id);
    track.enabled = id === hls.audioTrack;
  }
  video.audioTracks.onchange = () => choose(hls, sounds, chosen(video));
}

/** Marks the track that is heard, whoever chose it. */
export function markSound(hls: Hls, video: HTMLVideoElement): void {
  const heard = hls.audioTracks[hls.audioTrack]?.url;
  const id = String(distinct(hls.audioTracks).find(({ url }) => url === heard)?.id);
  for (const track of video.audioTracks) track.enabled = track.id === id;
}

function chosen(video: HTMLVideoElement): number {
  return Number([...video.audioTracks].find(({ enabled }) => enabled)?.id ?? -1);
}

function choose(hls: Hls, sounds: Offered[], id: number): void {
  const sound = sounds.find((each) => each.id === id);
  if (!sound || sound.url === hls.audioTracks[hls.audioTrack]?.url) return;
  hls.audioTrack = id;
  rememberSound(sound);
}

/** Each track once: those without surround stand in the group for surround too. */
function distinct(tracks: MediaPlaylist[]): Offered[] {
  const wide = new Set(tracks.filter((track) => channelsOf(track) > 2).map(({ name }) => name));
  return tracks
    .map((track, id) => ({
      id,
      url: track.url,
      name: track.name,
      language: track.lang ?? '',
      channels: channelsOf(track),
      label: wide.has(track.name) ? text.player.sound(track.name, channelsOf(track) > 2) : track.name
    }))
    .filter(({ url }, i, all) => all.findIndex((other) => other.url === url) === i);
}

function channelsOf({ channels }: MediaPlaylist): number {
  return parseInt(channels ?? '2', 10);
}
