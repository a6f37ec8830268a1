-- Posts whose HTML an older version of the renderer has made are looked for every ten minutes, and there are none most of the time.
create index post_by_renderer_version on post (renderer_version);
