-- Since when somebody has a case, and since when it waits for somebody. A case that its taker let go of or lost is called for anew,
-- so case_notice.opened_at says from now on since when the case waited when somebody was called.
alter table moderation_case add column claimed_at timestamp with time zone;  -- null: nobody has it
alter table moderation_case add column waits_since timestamp with time zone; -- when it was opened, or became free again
alter table moderation_case add column freed_by bigint references member (id); -- who let it go then; null: it was opened, or taken from somebody
update moderation_case set waits_since = opened_at;
update moderation_case set claimed_at = current_timestamp where claimed_by is not null and state <> 'DECIDED';
alter table moderation_case alter column waits_since set not null;

-- That a case was taken from who had it.
create sequence case_handover_seq start with 50 increment by 50;
create table case_handover (
    id       bigint                   not null primary key,
    case_id  bigint                   not null references moderation_case (id),
    from_id  bigint                   not null references member (id),
    to_id    bigint                   references member (id), -- null: nobody, it is free
    reason   varchar(16)              not null, -- TAKEN_OVER, NOT_THEIRS, AWAY, UNDECIDED
    made_at  timestamp with time zone not null
);
create index case_handover_of_case on case_handover (case_id, made_at);
