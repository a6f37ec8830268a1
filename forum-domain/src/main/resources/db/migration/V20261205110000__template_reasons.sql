-- A template can hold a whole decision: what was found, and the rule or law, as in a decision's statement of reasons.
alter table word_template add column facts varchar(2000) default '' not null;
alter table word_template add column ground varchar(16);
alter table word_template add column ground_words varchar(400) default '' not null;
