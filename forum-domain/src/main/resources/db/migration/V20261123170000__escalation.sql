-- Who of the staff wanted others to take a case, and when; null: nobody since it was last opened.
alter table moderation_case add column escalated_by bigint references member (id);
alter table moderation_case add column escalated_at timestamp with time zone;
