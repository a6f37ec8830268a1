-- Counts anew what is stored beside the posts. Until now the latest post was the latest one written, also if it was withdrawn or hidden
-- since, likes of such posts went on counting, and a discussion without its opening post was counted in its group but not listed.
update post set like_count = (select count(*) from post_like l where l.post_id = post.id)
where like_count <> (select count(*) from post_like l where l.post_id = post.id);

update discussion set
    opening_state = coalesce((select p.state from post p where p.discussion_id = discussion.id and p.number = 1), opening_state),
    reply_count = (
        select count(*) from post p where p.discussion_id = discussion.id and p.number > 1 and p.state = 'VISIBLE'),
    like_count = (
        select coalesce(sum(p.like_count), 0) from post p
        where p.discussion_id = discussion.id and p.number > 0 and p.state = 'VISIBLE'),
    last_post_at = coalesce((
        select p.posted_at from post p
        where p.discussion_id = discussion.id and p.number > 0 and p.state = 'VISIBLE'
        order by p.posted_at desc, p.number desc fetch first 1 row only), started_at),
    last_author_id = coalesce((
        select p.author_id from post p
        where p.discussion_id = discussion.id and p.number > 0 and p.state = 'VISIBLE'
        order by p.posted_at desc, p.number desc fetch first 1 row only), author_id),
    revision = revision + 1;

update discussion set follower_count = (
    select count(*) from follow f where f.discussion_id = discussion.id and f.delivery <> 'MUTED')
where merged_into is null;

-- Lists show a discussion as long as readers can see one of its posts.
update forum_group set discussion_count = (
    select count(*) from discussion d
    where d.group_id = forum_group.id and (d.opening_state = 'VISIBLE' or d.reply_count > 0));

-- The bell asks which discussions a member has unread news of, and what is unread there.
drop index notification_of_member;
create index notification_unread on notification (member_id, read_at, discussion_id, subject_id, post_number);
