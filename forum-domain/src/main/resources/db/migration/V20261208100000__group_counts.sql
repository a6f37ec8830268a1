-- What happened in each group on each day, as counts only. A post counts in the group in which it was when its day was counted.
create table daily_group_count (
    counted_day  date         not null, -- in the time zone of the site
    group_id     bigint       not null,
    name         varchar(60)  not null, -- POSTS, WRITERS
    amount       bigint       not null,
    primary key (counted_day, group_id, name)
);
create index daily_group_count_of_group on daily_group_count (group_id, name, counted_day);

-- The day up to which groups are counted: from the first day on, also in a forum whose other counts go on from today. Whoever counts
-- has locked daily_count_head.
create table daily_group_head (
    id           integer not null primary key,
    counted_day  date
);
insert into daily_group_head (id) values (1);
