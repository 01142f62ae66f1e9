create table videos (
  id             text collate "C" primary key,
  channel        text collate "C" not null references channels,
  state          text        not null
    check (state in ('draft', 'uploading', 'processing', 'playable', 'ready', 'failed')),
  title          text        not null,
  description    text        not null,
  tags           text[]      not null,
  visibility     text        not null check (visibility in ('public', 'unlisted', 'private')),
  published_at   timestamptz,
  spell          text
    check (spell is null or (visibility = 'public' and published_at is not null)),
  created_at     timestamptz not null,
  source         text,
  plan           text,
  length_nanos   bigint,
  problem_code   text,
  problem_detail text,
  -- When everybody could first find it in lists; null where nobody can.
  listed_at      timestamptz generated always as (
    case when state in ('playable', 'ready') and visibility = 'public' then published_at end
  ) stored,

  check ((source is null) = (state in ('draft', 'uploading'))),
  check ((plan is not null) = (state in ('playable', 'ready'))),
  check ((length_nanos is null) = (plan is null)),
  check ((problem_detail is null) = (problem_code is null)),
  check (problem_code is null or state in ('ready', 'failed')),
  check (problem_code is not null or state <> 'failed')
);

create index videos_listed on videos (listed_at desc, id desc) where listed_at is not null;
create index videos_listed_of_channel on videos (channel, listed_at desc, id desc)
  where listed_at is not null;
create index videos_of_channel on videos (channel, created_at desc, id desc);
