-- What administrators tell everybody at the top of the pages. Few rows.
create sequence announcement_seq start with 50 increment by 50;
create table announcement (
    id           bigint                   not null primary key,
    title        varchar(120)             not null,
    markdown     varchar(4000)            not null,
    html         varchar(40000)           not null, -- sanitised
    urgent       boolean                  not null,
    shown_from   timestamp with time zone not null,
    shown_until  timestamp with time zone not null,
    written_by   bigint                   not null references member (id),
    version      integer                  not null
);
create index announcement_shown on announcement (shown_until, id);

-- Who does not want to see it any more.
create table announcement_dismissal (
    member_id        bigint not null references member (id),
    announcement_id  bigint not null references announcement (id),
    primary key (member_id, announcement_id)
);
