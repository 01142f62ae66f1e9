import type { components } from '#api';

type Schemas = components['schemas'];

export type Video = Schemas['Video'];
export type VideoPage = Schemas['VideoPage'];
export type VideoState = Schemas['VideoState'];
export type VideoChange = Schemas['VideoChange'];
export type Visibility = Schemas['Visibility'];
export type Playback = Schemas['Playback'];
export type Chapter = Schemas['Chapter'];
export type Poster = Schemas['Poster'];
export type Picture = Schemas['Picture'];
export type Processing = Schemas['Processing'];
export type Channel = Schemas['Channel'];
export type Me = Schemas['Me'];
export type Limits = Schemas['Limits'];
export type SignUp = Schemas['SignUp'];
export type SignIn = Schemas['SignIn'];
