-- One case per target: it gathers reports, deletion requests and worries until staff decide.
create sequence moderation_case_seq start with 50 increment by 50;
create table moderation_case (
    id               bigint                   not null primary key,
    target_kind      varchar(16)              not null, -- POST, DISCUSSION, MEMBER, MESSAGE
    target_id        bigint                   not null, -- of a message: its report
    group_id         bigint                   references forum_group (id), -- where the target stands; null: in no group
    about_id         bigint                   references member (id),      -- who wrote it or is it; null: a message
    kind             varchar(24)              not null, -- the most urgent kind among its reports
    priority         integer                  not null, -- 1 at once, 2 today, 3 ordinary
    state            varchar(16)              not null, -- OPEN, CLAIMED, WAITING, ASKED, DECIDED, APPEALED
    claimed_by       bigint                   references member (id),
    report_count     integer                  not null, -- since it was last opened
    opened_at        timestamp with time zone not null,
    due_at           timestamp with time zone not null,
    decided_at       timestamp with time zone,
    paused_at        timestamp with time zone,          -- since when a question waits for its answer; null: none does
    frozen_title     varchar(160)             not null, -- title and text as reported when it was last opened
    frozen_markdown  varchar(20000)           not null,
    frozen_html      varchar(200000)          not null,
    version          integer                  not null,
    unique (target_kind, target_id)
);
create index moderation_case_about on moderation_case (about_id, opened_at);
create index moderation_case_of_group on moderation_case (group_id, state, priority, due_at, id);
create index moderation_case_queue on moderation_case (state, priority, due_at, id);
create index moderation_case_decided on moderation_case (state, decided_at, id);
create index moderation_case_by_kind on moderation_case (kind, state, priority, due_at, id);
create index moderation_case_decided_by_kind on moderation_case (kind, state, decided_at, id);
create index moderation_case_with on moderation_case (claimed_by, state, priority, due_at, id);

-- The posts that stood before what was reported, as readers saw them when the case was last opened.
create sequence frozen_post_seq start with 50 increment by 50;
create table frozen_post (
    id           bigint                   not null primary key,
    case_id      bigint                   not null references moderation_case (id),
    number       integer                  not null,
    author_id    bigint                   not null references member (id),
    html         varchar(200000)          not null
);
create index frozen_post_of_case on frozen_post (case_id, number);

-- What staff write for each other.
create sequence case_note_seq start with 50 increment by 50;
create table case_note (
    id           bigint                   not null primary key,
    case_id      bigint                   not null references moderation_case (id),
    author_id    bigint                   not null references member (id),
    words        varchar(4000)            not null,
    submission   varchar(64)              not null unique,
    made_at      timestamp with time zone not null
);
create index case_note_of_case on case_note (case_id, made_at);

create sequence report_seq start with 50 increment by 50;
create table report (
    id           bigint                   not null primary key,
    reference    varchar(16)              not null unique, -- told to the reporter: R-7K3M-9QX2
    target_kind  varchar(16)              not null, -- as in moderation_case: so the target's one case
    target_id    bigint                   not null,
    kind         varchar(24)              not null, -- REPORT, DELETION_REQUEST, COMPLAINT
    reason       varchar(32),                       -- of a report
    asker        varchar(32),                       -- of a deletion request: who asks
    words        varchar(4000)            not null,
    reporter_id  bigint                   references member (id), -- null: a guest
    submission   varchar(64)              not null unique,
    made_at      timestamp with time zone not null
);
create index report_of_target on report (target_kind, target_id, made_at);
create index report_by_reporter on report (reporter_id, made_at);

create sequence decision_seq start with 50 increment by 50;
create table decision (
    id               bigint                   not null primary key,
    case_id          bigint                   not null references moderation_case (id),
    state            varchar(16)              not null, -- PROPOSED, IN_FORCE, DROPPED, OVERTURNED
    action           varchar(16)              not null, -- LEAVE, HIDE, RESTORE, DELETE
    facts            varchar(2000)            not null, -- what was found; empty if nothing was taken away
    ground           varchar(16),                       -- RULES, LAW; null if nothing was taken away
    ground_words     varchar(400)             not null, -- which rule, which law
    refusal          varchar(32),                       -- why a deletion that was asked for is refused
    words_to_author  varchar(4000)            not null,
    decided_by       bigint                   not null references member (id),
    decided_at       timestamp with time zone not null, -- of a proposal: when it came into force
    second_id        bigint                   references member (id), -- who confirmed or dropped a proposal
    appeal_until     timestamp with time zone,          -- null: nothing to appeal against
    appeal_of        bigint                   references decision (id), -- the decision whose appeal this one decides
    purged_at        timestamp with time zone           -- when the deleted text was forgotten
);
create index decision_of_case on decision (case_id, decided_at);
create index decision_to_purge on decision (action, purged_at, appeal_until);

-- What staff tell or ask somebody who reported; the number is of decision_seq, so that news and mails tell it from a decision.
create table case_letter (
    id           bigint                   not null primary key,
    case_id      bigint                   not null references moderation_case (id),
    report_id    bigint                   not null references report (id),
    kind         varchar(16)              not null, -- QUESTION, EXTENDED, ACKNOWLEDGED, REFUSED
    refusal      varchar(32),                       -- of REFUSED: why
    words        varchar(4000)            not null, -- empty for REFUSED
    sent_by      bigint                   not null references member (id),
    sent_at      timestamp with time zone not null,
    answer       varchar(4000),                     -- of a QUESTION; null: not answered yet
    answered_at  timestamp with time zone
);
create index case_letter_of_case on case_letter (case_id, sent_at);
create index case_letter_of_report on case_letter (report_id, sent_at);

-- What a decision does besides its action; done when the decision comes into force.
create sequence measure_seq start with 50 increment by 50;
create table measure (
    id              bigint                   not null primary key,
    decision_id     bigint                   not null references decision (id),
    kind            varchar(24)              not null, -- CLOSE_DISCUSSION, LABEL_ADVICE, WARNING, READ_ONLY, SUSPENSION
    target_id       bigint                   not null, -- of the discussion, the post or the member
    until_at        timestamp with time zone,          -- of a suspension
    advice_link_id  bigint,                            -- of a label
    words           varchar(400)             not null, -- the reason; empty for a label
    done_at         timestamp with time zone,          -- null: the decision is not in force
    undone_by       bigint                   references member (id),
    undone_at       timestamp with time zone
);
create index measure_of_decision on measure (decision_id, id);

create sequence appeal_seq start with 50 increment by 50;
create table appeal (
    id           bigint                   not null primary key,
    decision_id  bigint                   not null unique references decision (id),
    member_id    bigint                   not null references member (id),
    words        varchar(4000)            not null,
    made_at      timestamp with time zone not null,
    outcome      varchar(16),                       -- STANDS, OVERTURNED; null: not decided yet
    decided_at   timestamp with time zone
);
create index appeal_open on appeal (outcome, made_at);

-- Words that staff choose for a decision and change as they need.
create sequence word_template_seq start with 50 increment by 50;
create table word_template (
    id        bigint         not null primary key,
    title     varchar(120)   not null, -- what staff choose it by
    action    varchar(16),             -- chosen with it; null: any
    words     varchar(4000)  not null,
    archived  boolean        not null,
    version   integer        not null
);
create index word_template_by_title on word_template (title);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
    id             bigint                   not null primary key,
    place          bigint                   not null unique, -- 1, 2, 3… without a gap
    made_at        timestamp with time zone not null,
    actor_id       bigint                   references member (id), -- null: the forum itself
    action         varchar(40)              not null,
    object_kind    varchar(24)              not null,
    object_id      bigint                   not null,
    details        varchar(1000)            not null,
    previous_hash  varchar(64)              not null,
    hash           varchar(64)              not null
);
create index audit_entry_of_object on audit_entry (object_kind, object_id, made_at);
create index audit_entry_by_action on audit_entry (action, place);
create index audit_entry_by_actor on audit_entry (actor_id, made_at);

-- The end of the chain; locked while a row is added, so that two nodes write one chain.
create table audit_head (
    id     integer     not null primary key,
    place  bigint      not null,
    hash   varchar(64) not null
);
insert into audit_head (id, place, hash) values (1, 0, '');
