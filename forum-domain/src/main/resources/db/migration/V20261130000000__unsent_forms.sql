-- Two windows of one page may both hold a text that could not be taken: each keeps its own.
drop index unsent_form_by_age;
alter table unsent_form rename to unsent_form_before;
create table unsent_form (
    id        bigint                   not null primary key,
    key_hash  varchar(64)              not null,
    path      varchar(500)             not null,
    owner     varchar(64),                                   -- signature of the member it was given to; null: anybody's
    number    varchar(64)              not null,             -- the form's one-time number
    fields    varchar(100000)          not null,             -- JSON: names and values
    kept_at   timestamp with time zone not null,
    unique (key_hash, path, number)
);
insert into unsent_form (id, key_hash, path, owner, number, fields, kept_at)
select id, key_hash, path, owner, number, fields, kept_at from unsent_form_before;
drop table unsent_form_before;
create index unsent_form_by_age on unsent_form (kept_at);
