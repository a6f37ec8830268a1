-- Who takes part. What others see (member) is kept apart from who the person is (person), so that staff can work without the second.

create sequence member_seq start with 50 increment by 50;
create table member (
    id               bigint                   not null primary key,
    pseudonym        varchar(24)              not null,
    pseudonym_key    varchar(48)              not null unique, -- folded, so that look-alikes collide
    role             varchar(16)              not null,        -- MEMBER, MODERATOR, ADMINISTRATOR
    state            varchar(16)              not null,        -- UNCONFIRMED, ACTIVE, FORMER
    suspended_until  timestamp with time zone,                 -- until then the member cannot take part
    shut_out         boolean                  default false not null, -- nor sign in
    staff_badge      varchar(60),                              -- staff voice: what the badge says
    language         varchar(16)              not null,
    time_zone        varchar(40)              not null,
    joined_at        timestamp with time zone not null,
    version          integer                  not null
);
-- Lists of the console: by name, among those of a role, a state, or both.
create index member_by_beginning on member (pseudonym_key ${beginnings});
create index member_by_role on member (role, pseudonym_key);
create index member_by_state on member (state, pseudonym_key);
create index member_by_role_and_state on member (role, state, pseudonym_key);
create index member_by_joined_at on member (joined_at, id);

create table person (
    member_id  bigint       not null primary key references member (id),
    email      varchar(254) not null,
    email_key  varchar(254) not null unique -- lower case, for look-up
);

create table credential (
    member_id      bigint                   not null primary key references member (id),
    password_hash  varchar(200)             not null, -- Argon2id, PHC string
    changed_at     timestamp with time zone not null
);

-- One-time links: confirm an address, reset a password, become the first administrator. Only the token's hash is kept.
create sequence one_time_link_seq start with 50 increment by 50;
create table one_time_link (
    id          bigint                   not null primary key,
    member_id   bigint                   references member (id),
    purpose     varchar(24)              not null, -- CONFIRM_ADDRESS, RESET_PASSWORD, FIRST_ADMINISTRATOR
    token_hash  varchar(64)              not null unique,
    created_at  timestamp with time zone not null,
    expires_at  timestamp with time zone not null,
    used_at     timestamp with time zone
);
create index one_time_link_by_member on one_time_link (member_id, purpose);
create index one_time_link_by_expiry on one_time_link (expires_at);

-- A signed-in browser. The cookie carries 256 random bits, the table their hash.
create sequence sign_in_seq start with 50 increment by 50;
create table sign_in (
    id            bigint                   not null primary key,
    member_id     bigint                   not null references member (id),
    token_hash    varchar(64)              not null unique,
    created_at    timestamp with time zone not null,
    last_seen_at  timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    device        varchar(80)              not null
);
create index sign_in_by_member on sign_in (member_id, last_seen_at);
create index sign_in_by_expiry on sign_in (expires_at);

create table terms (
    version        integer                  not null primary key,
    text_markdown  varchar(60000)           not null,
    text_html      varchar(120000)          not null,
    valid_from     timestamp with time zone not null
);
create table consent (
    member_id      bigint                   not null references member (id),
    terms_version  integer                  not null references terms (version),
    given_at       timestamp with time zone not null,
    primary key (member_id, terms_version)
);

-- Rate limits are counted in the database, so that two nodes count together. The subject is a keyed hash, never an address.
create sequence attempt_seq start with 50 increment by 50;
create table attempt (
    id       bigint                   not null primary key,
    kind     varchar(24)              not null,
    subject  varchar(64)              not null,
    made_at  timestamp with time zone not null
);
create index attempt_by_subject on attempt (kind, subject, made_at);
create index attempt_by_time on attempt (made_at);
