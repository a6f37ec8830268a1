-- Posts that members keep for themselves, with a note. Private: no page of staff and no count reads them.
create table bookmark (
    member_id     bigint                   not null references member (id),
    post_id       bigint                   not null references post (id),
    note          varchar(500)             not null, -- empty if there is none
    note_version  integer                  not null,
    saved_at      timestamp with time zone not null,
    primary key (member_id, post_id)
);
create index bookmark_latest on bookmark (member_id, saved_at);
