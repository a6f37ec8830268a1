-- Who of the team was called for an urgent case that nobody had taken. A case that is opened again is called for anew.
create sequence case_notice_seq start with 50 increment by 50;
create table case_notice (
    id         bigint                   not null primary key,
    case_id    bigint                   not null references moderation_case (id),
    opened_at  timestamp with time zone not null, -- of the case: which time it was opened
    audience   varchar(16)              not null, -- ON_DUTY, MODERATORS, ADMINISTRATORS
    told       integer                  not null, -- how many were called
    called_at  timestamp with time zone not null,
    unique (case_id, opened_at, audience)
);

-- One row that nodes lock while they call, so that nobody is called twice.
create table notice_board (
    id          integer not null primary key,
    digest_day  date    -- the day whose digest of cases went out last
);
insert into notice_board (id) values (1);

-- The rota: who is on duty for a group, week by week.
create sequence duty_turn_seq start with 50 increment by 50;
create table duty_turn (
    id         bigint       not null primary key,
    member_id  bigint       not null references member (id),
    group_id   bigint       references forum_group (id), -- null: for the whole forum
    hours      varchar(200) not null -- as in the setting of the staffed hours
);
create index duty_turn_of_member on duty_turn (member_id);

-- Days on which somebody is not on duty after all.
create sequence duty_absence_seq start with 50 increment by 50;
create table duty_absence (
    id         bigint not null primary key,
    member_id  bigint not null references member (id),
    first_day  date   not null,
    last_day   date   not null
);
create index duty_absence_by_end on duty_absence (last_day, first_day);
