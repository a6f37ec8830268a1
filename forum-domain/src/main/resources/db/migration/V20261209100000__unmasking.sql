-- Moderators see who a member is only if an administrator has given them that right. Those who are moderators now keep it.
alter table member add column may_unmask boolean default false not null;
update member set may_unmask = true where role = 'MODERATOR';
