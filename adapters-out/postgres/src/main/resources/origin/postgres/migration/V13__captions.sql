-- What is said in videos, as WebVTT that Origin wrote.
create table captions (
  video    text collate "C" not null references videos on delete cascade,
  language text collate "C" not null,
  origin   text        not null check (origin in ('uploaded', 'embedded')),
  name     text        not null check (name ~ '^[a-f][0-9a-f]{15}$'),
  cues     text        not null,

  primary key (video, language)
);

-- What was found once in a video's file beside captions: its chapters, and captions that are no text.
create table embedded_texts (
  video              text collate "C" primary key references videos on delete cascade,
  chapter_starts     bigint[]    not null,
  chapter_titles     text[]      not null check (cardinality(chapter_titles) = cardinality(chapter_starts)),
  unusable_formats   text[]      not null,
  unusable_languages text[]      not null check (cardinality(unusable_languages) = cardinality(unusable_formats))
);
