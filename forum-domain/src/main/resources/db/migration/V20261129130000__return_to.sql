-- The page of ours that somebody came from when they registered or forgot their password. It never stands in a mail, so it is kept here until the link is cleared away.
alter table one_time_link add column return_to varchar(500);
