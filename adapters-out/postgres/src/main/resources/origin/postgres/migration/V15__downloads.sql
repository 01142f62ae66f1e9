-- Whether whoever may watch the video may have its file.
alter table videos add column downloadable boolean not null default false;
