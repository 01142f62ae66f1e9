create index videos_of_plan on videos (plan) where plan is not null;
