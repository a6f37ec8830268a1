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

-- What the last run of each background job came to. One row each, written at most once a minute by each node.
create table job_run (
    job         varchar(32)              not null primary key,
    node        varchar(80)              not null,
    started_at  timestamp with time zone,
    ended_at    timestamp with time zone,
    failure     varchar(200),                       -- null: it went well
    failed_at   timestamp with time zone,           -- the last time it did not
    wanted_at   timestamp with time zone            -- somebody wants it to run at once
);

-- Nodes of the forum and when each was last seen.
create table forum_node (
    name        varchar(80)              not null primary key,
    started_at  timestamp with time zone not null,
    seen_at     timestamp with time zone not null,
    version     varchar(40)              not null
);

-- What the last check of the audit chain found.
create table audit_check (
    id          integer                  not null primary key,
    checked_at  timestamp with time zone,
    checked     bigint                   not null, -- rows
    broken_at   bigint                             -- place of the first row that does not fit
);
insert into audit_check (id, checked) values (1, 0);
create index audit_entry_by_time on audit_entry (made_at, place);
create index audit_entry_by_object on audit_entry (object_kind, object_id, place);
create index audit_entry_of_actor on audit_entry (actor_id, place);
