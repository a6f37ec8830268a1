-- Mails that were refused one after the other, none taken in between: three for different recipients stop the queue.
create table mail_doubt (
    mail_id   bigint                   not null primary key,
    recipient varchar(300)             not null, -- a keyed mark of the address, or the domain if it blames our server
    since     timestamp with time zone not null
);

-- Domains that refuse our server, want less mail at a time, or refuse so many readers that none of them is blamed. '*' stands for all.
create table mail_destination (
    domain     varchar(254)             not null primary key,
    troubles   integer                  not null, -- how often in a row
    since      timestamp with time zone not null,
    retry_at   timestamp with time zone,          -- mail to it waits until then
    answer     varchar(100),                      -- reply code and class
    alarmed_at timestamp with time zone,
    braked_at  timestamp with time zone           -- the last reader who was not blamed
);

-- By mail, so that a refusal is forgotten if it was not about the address; by domain, to see that many are refused at a time. One that
-- does not count against the address only shows that.
alter table mail_refusal add column mail_id bigint;
alter table mail_refusal add column domain varchar(254);
alter table mail_refusal add column blames boolean default true not null;
create index mail_refusal_by_time on mail_refusal (refused_at);
alter table mail_suppression add column domain varchar(254);
create index mail_suppression_by_time on mail_suppression (since, member_id);
