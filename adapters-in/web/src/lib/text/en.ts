import type { VideoState, Visibility } from '#lib/api/types.ts';
import type { Refusal } from '#lib/uploads/admission.ts';

const visibility: Record<Visibility, string> = {
  public: 'Public',
  unlisted: 'Unlisted',
  private: 'Private'
};

const visibilityMeans: Record<Visibility, string> = {
  public: 'Everybody can find it',
  unlisted: 'Whoever has the link can watch',
  private: 'Only you can watch'
};

const state: Record<VideoState, string> = {
  draft: 'Draft',
  uploading: 'Uploading',
  processing: 'Processing',
  playable: 'Playable',
  ready: 'Ready',
  failed: 'Failed'
};

const refusal: Record<Refusal, string> = {
  empty: 'is empty.',
  'too-large': 'is larger than one upload may be.',
  'no-room': 'does not fit into the space you have left.',
  'not-a-video': 'does not look like a video.'
};

/** Every text that Origin shows, in English. */
export const text = {
  product: 'Origin',
  title: (page: string) => `${page} · Origin`,
  skip: 'Skip to the content',
  offline: 'You are offline. What is loaded stays; the rest goes on when the network is back.',
  shell: {
    home: 'Origin, home',
    upload: 'Upload',
    studio: 'Studio',
    channel: 'Your channel',
    signIn: 'Sign in',
    signOut: 'Sign out',
    leaveTitle: 'Uploads are under way',
    leaveHint:
      'They stop when you sign out. Sign in again and choose the same files, and they go on where they were.',
    stay: 'Stay signed in',
    account: (name: string) => `Account of ${name}`,
    main: 'Main',
    theme: { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
    drop: 'Drop to upload',
    dropHint: 'Several files at once are fine.',
    uploading: (count: number, percent: number) =>
      `${count === 1 ? '1 upload' : `${count} uploads`} under way, ${percent} %`
  },
  home: {
    heading: 'Latest videos',
    empty: 'Every channel has a first video',
    emptyHint:
      'Nothing has been published here yet. Drop a file anywhere on this page and it plays seconds after the last byte.',
    emptyAction: 'Upload the first one',
    more: 'Show more',
    loading: 'Loading videos'
  },
  video: {
    untitled: 'Untitled',
    views: (count: number) => (count === 1 ? '1 view' : `${count.toLocaleString('en')} views`),
    visibility,
    visibilityMeans,
    state,
    lasts: (clock: string) => `Lasts ${clock}`
  },
  watch: {
    copy: 'Copy link',
    copied: 'The link is in your clipboard.',
    copyFailed: 'The link could not be copied. Open the video, and copy the address of its page.',
    download: 'Download',
    edit: 'Edit in studio',
    more: 'More videos',
    published: (day: string) => `Published ${day}`,
    notPublished: 'Not published yet',
    noDescription: 'No description.',
    showMore: 'Show more',
    showLess: 'Show less',
    soon: 'This page begins to play by itself as soon as the video does.',
    failed: 'This video cannot be played',
    chapters: 'Chapters',
    making: (percent: number) => `Plays already. More qualities are being made: ${percent} %`
  },
  player: {
    of: (title: string) => `Player: ${title}`,
    speed: 'Speed',
    quality: 'Quality',
    sounds: 'Audio',
    stable: 'Stable volume',
    sound: (name: string, surround: boolean) => `${name} · ${surround ? '5.1' : 'stereo'}`,
    captions: 'Captions',
    chapters: 'Chapters',
    widen: 'Theatre (t)',
    narrow: 'Leave theatre (t)',
    broken: 'This video cannot be played right now.',
    again: 'Try again'
  },
  upload: {
    title: 'Upload',
    heading: 'Upload videos',
    drop: 'Drop videos here, or anywhere on the page',
    limits: (most: string, free: string) => `Up to ${most} a file; ${free} of space is left for you.`,
    limitsUnknown: 'MP4, MOV, MKV, WebM and most other video files.',
    choose: 'Choose files',
    queue: 'Your uploads',
    signInFirst: 'Sign in to upload',
    signInHint: 'An account takes a minute. What you drop here waits for it.',
    held: (count: number) =>
      count === 1
        ? '1 file is waiting for you to sign in.'
        : `${count} files are waiting for you to sign in.`,
    phase: {
      waiting: 'Waiting for its turn',
      sending: 'Uploading',
      stalled: 'Connection lost. Trying again by itself',
      paused: 'Paused',
      refused: 'Not uploaded',
      sent: 'Uploaded'
    },
    playsAlready: 'Uploading. It plays already, as far as it has come',
    stalled: (why: string) => `${why} Trying again by itself`,
    amount: (sent: string, total: string) => `${sent} of ${total}`,
    left: (wait: string) => `${wait} left`,
    pause: 'Pause',
    resume: 'Resume',
    retry: 'Try again',
    cancel: 'Cancel upload',
    dismiss: 'Take off the list',
    of: (action: string, title: string) => `${action}: ${title}`,
    watch: 'Watch',
    rejected: (name: string) => `“${name}” was not added: it`,
    refusal,
    unfinished: 'Unfinished uploads',
    unfinishedHint: 'Choose the same file again, and it goes on where it stopped.',
    discard: 'Discard',
    giveUpTitle: 'Give up this upload?',
    giveUpHint: (name: string) => `What was sent of “${name}” is removed, and the video with it.`,
    giveUp: 'Give it up',
    keep: 'Keep it'
  },
  details: {
    title: 'Title',
    description: 'Description',
    descriptionHint: 'What is it about?',
    visibility: 'Who may watch',
    downloadable: 'They may download the file',
    downloadableHint: 'As you uploaded it, with all it tells, such as where it was filmed.',
    notLoaded: 'The details of this video could not be loaded. What you type here is saved all the same.',
    saving: { nothing: '', soon: 'Saving…', now: 'Saving…', done: 'Saved', refused: 'Not saved' }
  },
  poster: {
    heading: 'Poster',
    hint: 'The picture that people see before they press play.',
    soon: 'Frames to choose from appear here in a moment.',
    frame: (number: number) => `Frame ${number} of the video`,
    own: 'Your picture',
    handIn: 'Your own picture'
  },
  captions: {
    heading: 'Captions',
    hint: 'SRT, WebVTT or ASS, up to 2 MB.',
    add: 'Add captions',
    language: 'Language of the captions',
    origin: { uploaded: 'Uploaded', embedded: 'From the video file' },
    replace: (language: string) => `Replace captions: ${language}`,
    remove: (language: string) => `Remove captions: ${language}`,
    unusable: (format: string) =>
      `The video file has captions in a form that cannot be shown as text (${format}).`
  },
  sign: {
    inTitle: 'Sign in',
    inHeading: 'Welcome back',
    inAction: 'Sign in',
    inOther: 'New here?',
    upTitle: 'Sign up',
    upHeading: 'Make it yours',
    upHint: 'An account lets you upload and publish. It costs nothing.',
    upAction: 'Create account',
    upOther: 'Have an account?',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 10 characters. A few random words do well.',
    showPassword: 'Show password',
    displayName: 'Name',
    displayNameHint: 'Your channel is called so, too.',
    missing: 'Please fill this in.',
    emailWrong: 'This is not an e-mail address.',
    passwordShort: 'A password has at least 10 characters.',
    welcome: (name: string) => `Welcome, ${name}.`,
    bye: 'You are signed out.'
  },
  channel: {
    videos: 'Videos',
    since: (day: string) => `Since ${day}`,
    empty: 'No public videos yet',
    emptyHint: 'When this channel publishes something, it shows up here.',
    emptyOwn: 'Your channel is open',
    emptyOwnHint: 'Publish a video and it shows up here.'
  },
  studio: {
    title: 'Studio',
    heading: 'Your videos',
    empty: 'Your studio is quiet',
    emptyHint: 'Drop a video anywhere on this page to begin.',
    edit: 'Edit details',
    delete: 'Delete',
    deleteTitle: 'Delete this video?',
    deleteHint: (title: string) => `“${title}” and everything made from it will be gone for good.`,
    deleteYes: 'Delete for good',
    deleted: 'The video is deleted.',
    retry: 'Try again',
    retryOf: (title: string) => `Try again to prepare “${title}”`,
    retried: 'The file you uploaded is being prepared once more.',
    keep: 'Keep it',
    close: 'Done'
  },
  missing: {
    title: 'Not found',
    heading: 'There is nothing here',
    hint: 'The address may be wrong, or what was here is gone or private.',
    home: 'Go home'
  },
  failure: {
    title: 'Something went wrong',
    heading: 'That did not work',
    again: 'Try again'
  },
  problem: {
    unreachable: 'Origin cannot be reached. Check your connection and try again.',
    unreadable: 'This file cannot be read. It may have been moved, changed or deleted, or it is a folder.',
    unexpected: 'Something unexpected happened. Try again in a moment.',
    comeBack: (why: string, wait: string) => `${why} Try again in ${wait}.`,
    wrongCredentials: 'E-mail and password do not match.'
  }
} as const;
