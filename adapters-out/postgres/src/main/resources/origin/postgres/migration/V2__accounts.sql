-- Ids are compared by code point on every installation, whatever its language.
create table viewers (
  id           text collate "C" primary key,
  email        text        not null,
  display_name text        not null,
  roles        text[]      not null
    check (roles <@ array['VIEWER', 'CREATOR', 'MODERATOR', 'ADMIN'] and 'VIEWER' = any (roles)),
  created_at   timestamptz not null
);

create unique index viewers_email on viewers (lower(email));
create index viewers_roles on viewers using gin (roles);

create table credentials (
  viewer        text collate "C" primary key references viewers on delete cascade,
  password_hash text not null
);

create table sessions (
  id         text collate "C" primary key,
  viewer     text collate "C" not null references viewers on delete cascade,
  refresh    text        not null check (refresh ~ '^[0-9a-f]{64}$'),
  started_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > started_at)
);

create index sessions_of_viewer on sessions (viewer);
create index sessions_by_expiry on sessions (expires_at);
