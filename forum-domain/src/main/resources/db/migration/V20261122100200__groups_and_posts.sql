create sequence forum_group_seq start with 50 increment by 50;
create table forum_group (
    id                bigint                   not null primary key,
    name              varchar(80)              not null,
    name_key          varchar(80)              not null unique,
    description       varchar(400)             not null,
    mail_name         varchar(80)              not null, -- neutral: names no condition
    position          integer                  not null,
    archived          boolean                  not null,
    holds_posts       boolean                  default false not null, -- each post waits until staff have looked
    discussion_count  integer                  not null,
    created_at        timestamp with time zone not null,
    version           integer                  not null
);

create sequence discussion_seq start with 50 increment by 50;
create table discussion (
    id              bigint                   not null primary key,
    group_id        bigint                   not null references forum_group (id),
    author_id       bigint                   not null references member (id),
    title           varchar(160)             not null,
    started_at      timestamp with time zone not null,
    opening_state   varchar(16)              not null, -- the opening post's state, here so that lists need no join
    pinned          boolean                  not null,
    closed          boolean                  not null,
    closed_reason   varchar(400),                      -- shown to readers
    last_number     integer                  not null, -- highest post number given; 0 while the opening post waits
    reply_count     integer                  not null, -- replies that everyone sees
    like_count      integer                  not null,
    follower_count  integer                  not null,
    last_post_at    timestamp with time zone not null,
    last_author_id  bigint                   not null references member (id),
    revision        bigint                   not null, -- goes up with every change a reader could see
    came_from_group bigint                   references forum_group (id), -- the group it stood in before staff moved it
    came_at         timestamp with time zone,          -- and when: what was written before is no news of the new group
    merged_into     bigint                   references discussion (id)  -- where its posts are now, and its address leads
);
create index discussion_in_group on discussion (group_id, pinned, last_post_at, id);
create index discussion_in_group_latest on discussion (group_id, last_post_at);
create index discussion_latest on discussion (last_post_at, id);
create index discussion_by_author on discussion (author_id, started_at);
create index discussion_gone_from on discussion (came_from_group, came_at);
create index discussion_merged on discussion (merged_into);

create sequence post_seq start with 50 increment by 50;
create table post (
    id                bigint                   not null primary key,
    discussion_id     bigint                   not null references discussion (id),
    number            integer                  not null,  -- below 1 while nobody but its author has seen the post
    author_id         bigint                   not null references member (id),
    reply_to          integer,                            -- number of the post it answers, in the same discussion
    markdown          varchar(20000)           not null,
    html              varchar(200000)          not null,  -- sanitised; made by renderer_version
    renderer_version  integer                  not null,
    state             varchar(16)              not null,  -- VISIBLE, HELD, HIDDEN, WITHDRAWN, DELETED
    submission        varchar(64)              not null unique, -- the form's one-time token: one form, one post
    posted_at         timestamp with time zone not null,
    edited_at         timestamp with time zone,
    redacted_at       timestamp with time zone,            -- staff took private information out
    like_count        integer                  not null,
    version           integer                  not null,
    unique (discussion_id, number)
);
create index post_news on post (discussion_id, posted_at, state, author_id, number);
create index post_by_author on post (author_id, posted_at);

-- The text a post had before an edit that came after the silent minutes.
create sequence revision_seq start with 50 increment by 50;
create table revision (
    id           bigint                   not null primary key,
    post_id      bigint                   not null references post (id),
    markdown     varchar(20000)           not null,
    written_at   timestamp with time zone not null,
    replaced_at  timestamp with time zone not null,
    replaced_by  varchar(16)              not null  -- AUTHOR, STAFF
);
create index revision_of_post on revision (post_id, replaced_at);

-- Text not yet posted. A draft without a member belongs to whoever holds the key: somebody whose sign-in ended while writing.
create sequence draft_seq start with 50 increment by 50;
create table draft (
    id          bigint                   not null primary key,
    member_id   bigint                   references member (id),
    kept_key    varchar(64)              unique,
    place       varchar(40)              not null, -- discussion:42, group:7, post:108
    title       varchar(400)             not null,
    markdown    varchar(20000)           not null,
    saved_at    timestamp with time zone not null,
    unique (member_id, place)
);
create index draft_by_age on draft (saved_at);

create table reading_position (
    member_id      bigint                   not null references member (id),
    discussion_id  bigint                   not null references discussion (id),
    last_number    integer                  not null,
    read_at        timestamp with time zone not null,
    primary key (member_id, discussion_id)
);
create index reading_position_by_discussion on reading_position (discussion_id, member_id);

create table post_like (
    post_id    bigint                   not null references post (id),
    member_id  bigint                   not null references member (id),
    liked_at   timestamp with time zone not null,
    primary key (post_id, member_id)
);
create index post_like_by_member on post_like (member_id, liked_at);

-- A wish to hear of new replies: in one discussion, or in a whole group. Exactly one of the two is set.
create sequence follow_seq start with 50 increment by 50;
create table follow (
    id             bigint                   not null primary key,
    member_id      bigint                   not null references member (id),
    discussion_id  bigint                   references discussion (id),
    group_id       bigint                   references forum_group (id),
    delivery       varchar(16)              not null, -- NOW, DAILY, WEEKLY, SITE, MUTED
    since          timestamp with time zone not null,
    stopped        varchar(16),                       -- the delivery that a link in a mail stopped
    carried_by     bigint,                            -- the transfer of posts that brought it, until its member chooses
    check ((discussion_id is null) <> (group_id is null)),
    unique (member_id, discussion_id),
    unique (member_id, group_id)
);
create index follow_of_discussion on follow (discussion_id, member_id);
create index follow_of_group on follow (group_id, member_id);
