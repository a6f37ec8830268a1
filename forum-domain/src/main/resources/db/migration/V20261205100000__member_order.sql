-- The name by which members are sorted: pseudonym_key folds look-alike letters, so that its order is not that of the alphabet.
alter table member add column pseudonym_sort varchar(48) default '' not null;
update member
    set pseudonym_sort = translate(lower(pseudonym), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy');
drop index member_by_role;
drop index member_by_state;
drop index member_by_role_and_state;
create index member_by_name on member (pseudonym_sort);
create index member_by_role on member (role, pseudonym_sort);
create index member_by_state on member (state, pseudonym_sort);
create index member_by_role_and_state on member (role, state, pseudonym_sort);
create index member_by_joining on member (joined_at, id);
create index member_by_role_and_joining on member (role, joined_at, id);
create index member_by_state_and_joining on member (state, joined_at, id);
create index member_by_role_state_and_joining on member (role, state, joined_at, id);
