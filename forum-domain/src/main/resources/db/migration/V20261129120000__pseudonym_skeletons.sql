-- What is left of a name when signs that look alike are made equal (Unicode UTS 39). It is computed at the next start, because it depends on tables
-- that SQL does not have; null where somebody who registered before had the same, so that nobody loses their name.
alter table member add column skeleton varchar(96);
alter table member add column skeleton_version varchar(24);
alter table member add constraint member_skeleton unique (skeleton);
create index member_by_skeleton_version on member (skeleton_version);
