-- One row per event that somebody may need to hear of, written in the event's own transaction.
create sequence notification_task_seq start with 50 increment by 50;
create table notification_task (
    id           bigint                   not null primary key,
    kind         varchar(32)              not null, -- REPLY_POSTED, DISCUSSION_STARTED, CASE_DECIDED
    subject_id   bigint                   not null, -- id of the post or decision
    discussion_id bigint,                           -- of a post: where it stands and who wrote it
    author_id    bigint,
    told         varchar(400)             not null, -- ids of members who heard of the post by a kind of their own
    state        varchar(16)              not null, -- READY, DONE, FAILED
    attempts     integer                  not null,
    reached      bigint                   not null, -- the highest member id already told: a second run goes on after it
    leased_until timestamp with time zone,          -- in database time
    created_at   timestamp with time zone not null,
    done_at      timestamp with time zone,
    unique (kind, subject_id)
);
create index notification_task_ready on notification_task (state, created_at, id);
create index notification_task_done on notification_task (done_at); -- open pages ask what was done lately

-- What a member finds under "News".
create sequence notification_seq start with 50 increment by 50;
create table notification (
    id             bigint                   not null primary key,
    member_id      bigint                   not null references member (id),
    kind           varchar(32)              not null, -- NEW_REPLY, NEW_DISCUSSION, MENTION, REPLY_TO_YOU, DECISION_ON_YOUR_POST, ANSWER_TO_YOUR_REPORT
    subject_id     bigint                   not null,
    discussion_id  bigint                   references discussion (id),
    post_number    integer,                           -- of a post: reading as far as this makes it old news
    words          varchar(4000)            not null,
    created_at     timestamp with time zone not null,
    read_at        timestamp with time zone,
    unique (member_id, kind, subject_id)
);
create index notification_of_member on notification (member_id, read_at, created_at);
create index notification_read on notification (read_at);

create sequence outgoing_mail_seq start with 50 increment by 50;
create table outgoing_mail (
    id               bigint                   not null primary key,
    kind             varchar(32)              not null,
    subject_id       bigint                   not null, -- the event: id of the post, decision or link
    member_id        bigint                   not null references member (id),
    message_id       varchar(160)             not null,
    secret           varchar(100),                      -- a one-time link's token, dropped once sent
    state            varchar(16)              not null, -- READY, SENDING, SENT, SKIPPED, WAITING, FAILED
    skipped_reason   varchar(32),
    priority         integer                  not null, -- 1 sign-in, 2 decisions, 5 replies
    attempts         integer                  not null,
    next_attempt_at  timestamp with time zone not null,
    leased_until     timestamp with time zone,
    relay_answer     varchar(400),                      -- reply code and class, never an address
    rendered         varchar(60000),                    -- kept only where no relay is configured: the mail viewer shows it
    created_at       timestamp with time zone not null,
    sent_at          timestamp with time zone,
    unique (kind, subject_id, member_id)
);
create index outgoing_mail_due on outgoing_mail (state, priority, next_attempt_at, id);
create index outgoing_mail_of_member on outgoing_mail (member_id, created_at);
create index outgoing_mail_by_time on outgoing_mail (created_at, id);

-- Whether mail may leave the house: one row that all nodes share.
create table mail_queue (
    id            integer                  not null primary key,
    troubles      integer                  not null, -- how often in a row the mail server was in trouble
    trouble_since timestamp with time zone,
    resume_at     timestamp with time zone,          -- the mail server is left alone until then
    our_fault     boolean                  not null, -- the mail server refuses us, not a recipient
    answer        varchar(100),                      -- reply code and class
    alarmed_at    timestamp with time zone,
    paused_by     bigint                   references member (id),
    paused_at     timestamp with time zone,
    held_since    timestamp with time zone,          -- after a restore, until an administrator releases it
    hold_obeyed   varchar(100)                       -- the word of forum.mail.hold that was obeyed last
);
insert into mail_queue (id, troubles, our_fault) values (1, 0, false);

-- Members whose address takes no mail. Holds a keyed mark of the address, never the address: a new address is free.
create table mail_suppression (
    member_id    bigint                   not null primary key references member (id),
    address_mark varchar(100)             not null,
    answer       varchar(100)             not null, -- reply code and class
    since        timestamp with time zone not null
);

-- Refusals for no clear reason: three in 14 days suppress the address.
create sequence mail_refusal_seq start with 50 increment by 50;
create table mail_refusal (
    id           bigint                   not null primary key,
    member_id    bigint                   not null references member (id),
    address_mark varchar(100)             not null,
    refused_at   timestamp with time zone not null
);
create index mail_refusal_of_member on mail_refusal (member_id, refused_at);

-- Kinds of mail that a member has stopped, whatever they follow.
create sequence mail_stop_seq start with 50 increment by 50;
create table mail_stop (
    id          bigint                   not null primary key,
    member_id   bigint                   not null references member (id),
    kind        varchar(32)              not null, -- as in outgoing_mail; DIGEST stands for STILL_WANTED too
    stopped_at  timestamp with time zone not null,
    unique (member_id, kind)
);

-- Mails that came back, or that their readers complained about: each counts once.
create sequence mail_bounce_seq start with 50 increment by 50;
create table mail_bounce (
    id           bigint                   not null primary key,
    kind         varchar(16)              not null, -- RETURNED, COMPLAINT
    mail_id      bigint                   not null references outgoing_mail (id),
    member_id    bigint                   not null references member (id),
    address_mark varchar(100)             not null,
    weight       integer                  not null,
    came_at      timestamp with time zone not null,
    unique (mail_id, kind)
);
create index mail_bounce_of_member on mail_bounce (member_id, came_at);

-- Jobs that one node does at a time.
create table job_lease (
    job          varchar(32)              not null primary key,
    turns        bigint                   not null, -- goes up with every claim
    leased_until timestamp with time zone           -- in database time
);
insert into job_lease (job, turns) values ('READ_BOUNCES', 0);

-- How much a member wants mails to tell, where the site leaves the choice. Who never chose has no row: nothing.
create table mail_privacy (
    member_id  bigint                   not null primary key references member (id),
    privacy    varchar(16)              not null, -- MINIMAL, TITLE, FULL
    chosen_at  timestamp with time zone not null
);

-- When a member wants mail. Who never chose has no row.
create table mail_wishes (
    member_id         bigint      not null primary key references member (id),
    digest_hour       integer     not null, -- 0 to 23, in the member's time zone
    digest_day        varchar(16) not null, -- MONDAY to SUNDAY
    quiet_from        integer,              -- hour; both or none
    quiet_until       integer,
    default_delivery  varchar(16) not null
);

-- How far a member's daily or weekly digest has come.
create sequence digest_round_seq start with 50 increment by 50;
create table digest_round (
    id             bigint                   not null primary key,
    member_id      bigint                   not null references member (id),
    cadence        varchar(16)              not null, -- DAILY, WEEKLY
    period         date,                              -- the member's own day for which the last attempt was made
    covered_until  timestamp with time zone,          -- what was new before this has been attempted
    next_at        timestamp with time zone not null, -- not looked at before
    looks          bigint                   not null, -- goes up with every claim
    unanswered     integer                  not null, -- digests since the last visit
    asked          boolean                  not null, -- whether "shall we go on?" has been asked since then
    unique (member_id, cadence)
);
create index digest_round_due on digest_round (next_at, id);

-- One digest that was ordered: its window. What it says is looked up when it is sent.
create sequence digest_seq start with 50 increment by 50;
create table digest (
    id          bigint                   not null primary key,
    member_id   bigint                   not null references member (id),
    cadence     varchar(16)              not null,
    news_from   timestamp with time zone not null,
    news_until  timestamp with time zone not null
);
create index digest_of_member on digest (member_id, id);
create index digest_by_age on digest (news_until);
