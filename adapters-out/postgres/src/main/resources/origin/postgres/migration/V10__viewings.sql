-- When the media of a plan was last watched, to the hour or so, and when segments of it were evicted: null where none ever were, the
-- epoch while they are.
create table viewings (
  plan       text collate "C" primary key,
  watched_at timestamptz,
  evicted_at timestamptz
);
