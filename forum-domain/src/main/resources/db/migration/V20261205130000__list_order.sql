-- The console's lists can be sorted by more columns.
create index held_post_by_reason on held_post (state, reason, held_since, post_id);
create index setting_change_by_name on setting_change (name, made_at, id);
create index outgoing_mail_by_kind on outgoing_mail (kind, created_at, id);
create index mail_suppression_by_answer on mail_suppression (answer, since, member_id);
