-- Keys of the lines that posts quote, by which quotes are found in any discussion when their source goes.
create table quoted_line (
    post_id   bigint  not null references post (id),
    line_key  bigint  not null
);
create index quoted_line_by_post on quoted_line (post_id);
create index quoted_line_by_key on quoted_line (line_key);

-- Posts that may quote are rendered anew by the job, which writes the keys as well.
update post set renderer_version = 1 where markdown like '%>%';
