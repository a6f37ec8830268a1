-- What administrators run the forum with: settings and their history, announcements, background jobs and nodes.

-- Settings that somebody changed. Who never was has no row; value null: as delivered again.
create table setting (
    name           varchar(60)    not null primary key,
    setting_value  varchar(30000),
    version        integer        not null
);

create sequence setting_change_seq start with 50 increment by 50;
create table setting_change (
    id          bigint                   not null primary key,
    name        varchar(60)              not null,
    version     integer                  not null, -- the setting's version that this change made
    actor_id    bigint                   not null references member (id),
    made_at     timestamp with time zone not null,
    from_value  varchar(30000),
    to_value    varchar(30000),
    reason      varchar(500)             not null,
    unique (name, version)
);
create index setting_change_newest on setting_change (made_at, id);

-- Goes up with every change of a setting or an announcement, so that each node sees with one short question whether to read again.
-- Locked while something is changed: changes come one after the other.
create table site_revision (
    id        integer not null primary key,
    revision  bigint  not null
);
insert into site_revision (id, revision) values (1, 1);
