-- The picture that the creator chose to stand for the video; null for the first frame offered.
alter table videos add column poster text;
