-- What was answered to requests that are to be done once. Rows live for a day; a name is a digest, so that no address of a guest
-- is kept, and goes with its viewer's account. An answer is missing only inside the transaction that makes the row.
create table intents (
  name       text collate "C" primary key check (name ~ '^[0-9a-f]{64}$'),
  viewer     text collate "C" references viewers on delete cascade,
  content    text        not null check (content ~ '^[0-9a-f]{64}$'),
  answer     text,
  expires_at timestamptz not null
);

create index intents_of_viewer on intents (viewer) where viewer is not null;
create index intents_by_expiry on intents (expires_at);
