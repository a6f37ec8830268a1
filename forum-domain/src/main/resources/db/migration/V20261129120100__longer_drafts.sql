-- Boxes let more be typed or pasted than can be posted, and say so when it is sent; until then nothing of it may be lost.
alter table member_draft alter column title set data type varchar(4000);
alter table member_draft alter column markdown set data type varchar(100000);
