-- Posts, and changes of posts, that wait until staff have looked at them. A row goes when its post is published or taken back.
create table held_post (
    post_id           bigint                   not null primary key references post (id),
    author_id         bigint                   not null references member (id),
    state             varchar(16)              not null, -- WAITING, REFUSED
    reason            varchar(24)              not null, -- WATCHED_WORD, NEWCOMER, GROUP
    watched           varchar(400)             not null, -- the watched words found, for staff
    held_since        timestamp with time zone not null,
    markdown          varchar(20000),                    -- a change of a post that everybody sees in its former words
    html              varchar(200000),
    renderer_version  integer,
    words_to_author   varchar(4000)            not null, -- why it was refused
    rewordings        integer                  not null, -- how often its author has changed it while it waited
    version           integer                  not null
);
create index held_post_waiting on held_post (state, held_since, post_id);
create index held_post_of_author on held_post (author_id, state);

-- Words that a post may not hold, or not without staff having looked.
create sequence watched_word_seq start with 50 increment by 50;
create table watched_word (
    id           bigint                   not null primary key,
    pattern      varchar(60)              not null, -- as typed; * at an end stands for any letters there
    pattern_key  varchar(240)             not null unique, -- folded, so that look-alikes collide
    treatment    varchar(16)              not null, -- BLOCK, HOLD, FLAG, REPLACE
    replacement  varchar(60)              not null,
    why          varchar(300)             not null, -- what its author reads
    changed_by   bigint                   not null references member (id),
    changed_at   timestamp with time zone not null,
    version      integer                  not null
);
create index watched_word_by_treatment on watched_word (treatment, pattern_key);

-- Goes up with every change of the words, so that each node knows when its own copy is old.
create table watched_words (
    id        integer not null primary key,
    revision  bigint  not null
);
insert into watched_words (id, revision) values (1, 0);
