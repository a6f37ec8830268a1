-- What happened on each day, as counts only: the figures of the console and of the yearly report. Kept for good.
create table daily_count (
    counted_day  date         not null, -- in the time zone of the site; of a median: the first day of its month or year
    name         varchar(60)  not null, -- POSTS, OPEN.UNKIND.WEEK, DECISION.HIDE.RULES…
    amount       bigint       not null,
    primary key (counted_day, name)
);
create index daily_count_of_name on daily_count (name, counted_day);

-- The day up to which is counted; locked by the node that counts.
create table daily_count_head (
    id           integer not null primary key,
    counted_day  date,
    counted_at   timestamp with time zone
);
insert into daily_count_head (id) values (1);

-- A day is counted without reading other days.
create index post_by_time on post (posted_at, author_id, number);
create index report_by_time on report (made_at);
create index decision_by_time on decision (decided_at);
create index appeal_by_time on appeal (made_at);
create index appeal_by_decision_time on appeal (decided_at);
create index case_by_opening on moderation_case (opened_at, kind);
create index member_sanction_by_time on member_sanction (made_at);
