-- Who looks after one group without being a moderator of the whole forum.
create sequence group_moderator_seq start with 50 increment by 50;
create table group_moderator (
    id         bigint                   not null primary key,
    group_id   bigint                   not null references forum_group (id),
    member_id  bigint                   not null references member (id),
    chosen_by  bigint                   not null references member (id),
    chosen_at  timestamp with time zone not null,
    unique (member_id, group_id)
);
create index group_moderator_of_group on group_moderator (group_id, member_id);
