-- A video that failed tells whether trying again may help. Of those that failed before, only what was given up kept its source and
-- needs nothing else.
alter table videos
  drop constraint videos_state_check,
  drop constraint videos_check2,
  drop constraint videos_check5,
  drop constraint videos_check6;

update videos
  set state = case when problem_code = 'processing-failed' then 'given-up' else 'refused' end
  where state = 'failed';

alter table videos
  add constraint videos_state_check check (state in (
    'draft', 'uploading', 'processing', 'playable', 'ready', 'refused', 'given-up', 'unmakeable')),
  add constraint videos_plan_check
    check ((plan is not null) = (state in ('playable', 'ready', 'unmakeable'))),
  add constraint videos_problem_check
    check (problem_code is null or state in ('ready', 'refused', 'given-up', 'unmakeable')),
  add constraint videos_failure_check
    check (problem_code is not null or state not in ('refused', 'given-up', 'unmakeable'));
