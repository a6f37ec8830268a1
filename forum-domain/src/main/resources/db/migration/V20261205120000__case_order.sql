-- The list of cases can be sorted by the time of opening and by kind.
create index moderation_case_opened on moderation_case (state, opened_at, id);
create index moderation_case_by_kind_and_opening on moderation_case (kind, opened_at, id);
create index moderation_case_opened_by_kind on moderation_case (kind, state, opened_at, id);
