-- What the nodes share: keys for signatures, settings staff can change, and leases that let one node at a time run a job.

create table site_key (
    name        varchar(40)              not null primary key,
    key_base64  varchar(100)             not null,
    created_at  timestamp with time zone not null
);

create table lease (
    name         varchar(40)              not null primary key,
    held_by      varchar(64)              not null,
    held_until   timestamp with time zone not null
);

-- Jobs of many steps that are done once, such as loading the demonstration: how far each came, so that a restart goes on from there.
create table long_job (
    name        varchar(40)              not null primary key,
    begun_at    timestamp with time zone not null,
    steps_done  integer                  not null,
    done_at     timestamp with time zone
);
