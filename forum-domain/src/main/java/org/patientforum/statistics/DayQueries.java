package org.patientforum.statistics;

/** The counting queries for a day, month or year. Each returns names and amounts and is supported by an index. */
final class DayQueries {

    /** Events of a day: from ?1, inclusive, until ?2, exclusive. */
    static final String[] OF_A_DAY = {"""
        select 'POSTS', count(*) from post where posted_at >= ?1 and posted_at < ?2 and number > 0""", """
        select 'WRITERS', count(distinct author_id) from post where posted_at >= ?1 and posted_at < ?2 and number > 0""", """
        select 'NEWCOMERS', count(*) from member where joined_at >= ?1 and joined_at < ?2 and state <> 'UNCONFIRMED'""", """
        select 'MAILS', count(*) from outgoing_mail where created_at >= ?1 and created_at < ?2 and state = 'SENT'""", """
        select concat('REPORT.', coalesce(reason, kind)), count(*) from report
        where made_at >= ?1 and made_at < ?2 group by coalesce(reason, kind)""", """
        select concat('DECISION.', action, '.', coalesce(ground, 'NONE')), count(*) from decision
        where decided_at >= ?1 and decided_at < ?2 and state in ('IN_FORCE', 'OVERTURNED') and appeal_of is null
        group by action, coalesce(ground, 'NONE')""", """
        select 'APPEAL.MADE', count(*) from appeal where made_at >= ?1 and made_at < ?2""", """
        select concat('APPEAL.', outcome), count(*) from appeal
        where decided_at >= ?1 and decided_at < ?2 and outcome is not null group by outcome""", """
        select concat('FOUND.', kind), count(*) from moderation_case
        where opened_at >= ?1 and opened_at < ?2 and kind in ('HELD_POST', 'WATCHED_WORD') group by kind""", """
        select concat('SANCTION.', kind), count(*) from member_sanction
        where made_at >= ?1 and made_at < ?2 group by kind"""};

    /** Stores for the day ?1 what happened in each group from ?2, inclusive, until ?3, exclusive. */
    static final String[] OF_GROUPS = {"""
        insert into daily_group_count (counted_day, group_id, name, amount)
        select cast(?1 as date), d.group_id, 'POSTS', count(*) from post p join discussion d on d.id = p.discussion_id
        where p.posted_at >= ?2 and p.posted_at < ?3 and p.number > 0 group by d.group_id""", """
        insert into daily_group_count (counted_day, group_id, name, amount)
        select cast(?1 as date), d.group_id, 'WRITERS', count(distinct p.author_id)
        from post p join discussion d on d.id = p.discussion_id
        where p.posted_at >= ?2 and p.posted_at < ?3 and p.number > 0 group by d.group_id"""};

    /** The median of the minutes from opening to decision, of cases decided from ?1, inclusive, until ?2, exclusive. */
    static final String MEDIAN = """
        select percentile_cont(0.5) within group (order by extract(epoch from decided_at) - extract(epoch from opened_at)) / 60
        from moderation_case
        where state = 'DECIDED' and decided_at >= ?1 and decided_at < ?2 and report_count > 0""";

    private DayQueries() {}
}
