-- A playable video whose original still arrives: it plays as far as that has come.
alter table videos
  add column arriving boolean not null default false,
  add constraint videos_arriving_check check (not arriving or state = 'playable');
