-- Members whom a call for an urgent case did not reach.
create table case_notice_missed (
    notice_id bigint not null references case_notice (id),
    member_id bigint not null,
    primary key (notice_id, member_id)
);
