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
