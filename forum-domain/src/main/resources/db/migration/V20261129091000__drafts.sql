-- Texts not posted yet: as many in one place as a member has begun, so that no window writes over what another one saved.
create table member_draft (
    id         bigint                   not null primary key, -- of draft_seq
    member_id  bigint                   not null references member (id),
    place      varchar(40)              not null,             -- discussion:42, group:7, post:108
    title      varchar(400)             not null,
    markdown   varchar(20000)           not null,
    based_on   varchar(64),                                   -- of the change of a post: SHA-256 of the text that it began with
    saves      integer                  not null,             -- how often it was saved
    saved_at   timestamp with time zone not null
);
insert into member_draft (id, member_id, place, title, markdown, saves, saved_at)
    select id, member_id, place, title, markdown, 1, saved_at from draft where member_id is not null;
create index member_draft_in_place on member_draft (member_id, place, saved_at);
create index member_draft_by_place on member_draft (place);
create index member_draft_by_age on member_draft (saved_at);
drop table draft;

-- What was typed into forms that could not be taken, until their writer is back. The browser has the key.
create sequence unsent_form_seq start with 50 increment by 50;
create table unsent_form (
    id        bigint                   not null primary key,
    key_hash  varchar(64)              not null,
    path      varchar(500)             not null,
    owner     varchar(64),                                   -- signature of the member it was given to; null: anybody's
    number    varchar(64)              not null,             -- the form's one-time number
    fields    varchar(100000)          not null,             -- JSON: names and values
    kept_at   timestamp with time zone not null,
    unique (key_hash, path)
);
create index unsent_form_by_age on unsent_form (kept_at);
