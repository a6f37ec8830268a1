-- What was sent with the form that made the post: SHA-256 of its title and text. Null for posts from before.
alter table post add column sent_hash varchar(64);
create index post_by_sent_text on post (author_id, sent_hash);

-- What staff took out of a post, as signatures of its words: a change that brings one back waits for staff.
create table redacted_word (
    post_id    bigint      not null references post (id),
    signature  varchar(64) not null,
    primary key (post_id, signature)
);
