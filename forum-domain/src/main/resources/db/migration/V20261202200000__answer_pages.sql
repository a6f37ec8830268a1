-- The page that answers a form which was not taken: the browser is sent on to it, so that Back and Reload show it without sending the form again.
create table answer_page (
    number_hash varchar(64)              not null primary key, -- of the random number in its address, which also opens the page
    key_hash    varchar(64)              not null,             -- of the browser's key
    guest       boolean                  not null,             -- whether nobody was signed in
    form        varchar(64)              not null,             -- one-time number of the page's forms
    page        varchar(1000000)         not null,             -- HTML, gzip, sealed
    made_at     timestamp with time zone not null
);
create index answer_page_by_key on answer_page (key_hash, made_at);
create index answer_page_by_age on answer_page (made_at);
