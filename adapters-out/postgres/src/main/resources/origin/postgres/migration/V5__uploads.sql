-- The video is not a reference: what is stored of an upload may outlive the video's row.
create table uploads (
  id              text collate "C" primary key,
  owner           text collate "C" not null references viewers,
  share           text        not null check (share in ('whole', 'piece', 'joined')),
  pieces          text[]      not null check ((cardinality(pieces) > 0) = (share = 'joined')),
  video           text collate "C" check (video is not null or share = 'piece'),
  -- What the client told, in its order; the values in Base64, for they may be any text.
  metadata_keys   text[]      not null,
  metadata_values text[]      not null check (cardinality(metadata_values) = cardinality(metadata_keys)),
  request_key     text,
  announced_at    timestamptz not null,
  state           text        not null check (state in ('receiving', 'joining', 'complete', 'closed')),
  length          bigint      not null check (length >= 0),
  acknowledged    bigint      check (acknowledged between 0 and length),
  expires_at      timestamptz,
  completed_at    timestamptz,
  digest          text        check (digest ~ '^[0-9a-f]{64}$'),

  check ((acknowledged is not null) = (state = 'receiving')),
  check ((expires_at is not null) = (state = 'receiving')),
  check ((completed_at is not null) = (state in ('complete', 'closed'))),
  check (digest is null or state in ('complete', 'closed')),
  check (state <> 'joining' or share = 'joined')
);

create unique index uploads_of_request on uploads (owner, request_key) where request_key is not null;
create index uploads_of_owner on uploads (owner) include (length);
create index uploads_of_video on uploads (video) where video is not null;
create index uploads_joined on uploads ((pieces[1])) where share = 'joined';
create index uploads_by_expiry on uploads (expires_at) where state = 'receiving';
create index uploads_under_way on uploads (state) where state in ('receiving', 'joining');
