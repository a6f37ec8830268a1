-- What staff did about a member: a warning, or until when they cannot write, or cannot sign in.
create sequence member_sanction_seq start with 50 increment by 50;
create table member_sanction (
    id         bigint                   not null primary key,
    member_id  bigint                   not null references member (id),
    kind       varchar(16)              not null, -- WARNING, READ_ONLY, SUSPENSION
    words      varchar(1000)            not null, -- what the member reads
    made_by    bigint                   not null references member (id),
    made_at    timestamp with time zone not null,
    until_at   timestamp with time zone,          -- null: a warning
    ended_at   timestamp with time zone,          -- ended by staff, before its time
    ended_by   bigint                   references member (id),
    read_at    timestamp with time zone           -- the member says that they have read it
);
create index member_sanction_of_member on member_sanction (member_id, made_at, id);
