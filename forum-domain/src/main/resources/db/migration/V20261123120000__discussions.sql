-- Posts that staff took from one discussion into another: a split, a merge, or either taken back.
create sequence transfer_seq start with 50 increment by 50;
create table transfer (
    id                  bigint                   not null primary key,
    kind                varchar(16)              not null, -- SPLIT, MERGE, UNDO_SPLIT, UNDO_MERGE
    from_discussion_id  bigint                   not null references discussion (id),
    to_discussion_id    bigint                   not null references discussion (id),
    post_count          integer                  not null,
    numbers_before      integer                  not null, -- highest post number of the place they went to, before they came
    made_by             bigint                   not null references member (id),
    made_at             timestamp with time zone not null,
    undone_by_id        bigint                   references transfer (id), -- the transfer that took it back
    undoes_id           bigint                   references transfer (id)  -- the one that this takes back
);
create index transfer_from on transfer (from_discussion_id, id);
create index transfer_to on transfer (to_discussion_id, id);

-- Where each of its posts stood before and after. Kept: old addresses and the marks in the old place are found by it.
create table transferred_post (
    transfer_id    bigint  not null references transfer (id),
    post_id        bigint  not null references post (id),
    from_number    integer not null,
    from_reply_to  integer,
    to_number      integer not null,
    to_reply_to    integer,
    primary key (transfer_id, from_number)
);
create index transferred_post_of_post on transferred_post (post_id, transfer_id);

-- Pages with advice that the hospital has approved, for labels on posts.
create sequence advice_link_seq start with 50 increment by 50;
create table advice_link (
    id          bigint                   not null primary key,
    title       varchar(120)             not null,
    address     varchar(400)             not null, -- https only
    archived    boolean                  not null,
    created_at  timestamp with time zone not null,
    version     integer                  not null
);
create index advice_link_by_title on advice_link (archived, title, id);

-- "Do not follow this advice": at most one for each post.
create table post_label (
    post_id         bigint                   not null primary key references post (id),
    advice_link_id  bigint                   not null references advice_link (id),
    labelled_by     bigint                   not null references member (id),
    labelled_at     timestamp with time zone not null
);
create index post_label_of_link on post_label (advice_link_id, post_id);
