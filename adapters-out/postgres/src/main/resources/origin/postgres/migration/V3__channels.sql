create table channels (
  id         text collate "C" primary key,
  handle     text        not null,
  name       text        not null,
  owner      text collate "C" not null references viewers,
  created_at timestamptz not null
);

create unique index channels_handle on channels (lower(handle));
create index channels_of_owner on channels (owner, created_at, id);
