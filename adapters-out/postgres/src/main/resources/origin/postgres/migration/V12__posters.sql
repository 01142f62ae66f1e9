-- The picture that stands for the video; null until one is made.
alter table videos add column poster text;
