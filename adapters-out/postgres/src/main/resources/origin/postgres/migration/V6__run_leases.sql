-- Who makes which run of segments, until when; plans themselves lie in the media store.
create table run_leases (
  id            text collate "C" primary key,
  plan          text collate "C" not null,
  first_segment integer     not null check (first_segment >= 0),
  last_segment  integer     not null check (last_segment >= first_segment),
  renditions    text[]      not null check (cardinality(renditions) > 0),
  -- Null where nobody is at it and it waits to be tried again.
  holder        text,
  attempt       integer     not null check (attempt >= 0),
  begun_at      timestamptz not null,
  live_until    timestamptz not null,
  trouble       text
);

create index run_leases_of_plan on run_leases (plan);
