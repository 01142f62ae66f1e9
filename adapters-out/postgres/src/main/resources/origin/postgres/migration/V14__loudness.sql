-- How loud each sound track of a video is, once it was measured: LUFS and dBTP.
create table loudness (
  video      text collate "C" not null references videos on delete cascade,
  track      integer          not null check (track >= 0),
  integrated double precision not null,
  true_peak  double precision not null,
  primary key (video, track)
);
