-- The page that answers a form which was not taken: the browser is sent on to it, so that Back and Reload show it without sending the form again.
create table answer_page (
    number_hash varchar(64)              not null primary key, -- of the random number in its address
    key_hash    varchar(64)              not null,             -- of the browser's key
    path        varchar(500)             not null,             -- of the form
    member_id   bigint,                                        -- who may see it; null: a guest's
    policy      varchar(2000),                                 -- Content-Security-Policy, where it has one of its own
    page        varchar(500000)          not null,             -- HTML, gzip, Base64
    made_at     timestamp with time zone not null
);
create index answer_page_by_key on answer_page (key_hash, made_at);
create index answer_page_by_age on answer_page (made_at);
