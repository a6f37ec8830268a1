package org.patientforum.shared;

import jakarta.persistence.EntityManager;

/** Members and a group for tests, inserted directly. */
public final class SampleData {

    public static final long HERON = 1;
    public static final long MARROW = 2;
    public static final long THISTLE = 3;
    public static final long FACE_NERVES = 1;

    private SampleData() {}

    /** Three active members and one open group. */
    public static void open(EntityManager em) {
        em.createNativeQuery("insert into terms (version, text_markdown, text_html, valid_from)"
                        + " values (1, 'Be kind.', '<p>Be kind.</p>', timestamp with time zone '2025-01-01 00:00:00Z')")
                .executeUpdate();
        member(em, HERON, "heron27");
        member(em, MARROW, "marrow_lane");
        member(em, THISTLE, "thistle-and-tea");
        em.createNativeQuery("""
                        insert into forum_group (id, name, name_key, description, mail_name, position, archived,
                            discussion_count, created_at, version)
                        values (1, 'Nerves of the face', 'nerves of the face', 'Twitching, pain or weakness', 'the green group',
                            1, false, 0, current_timestamp, 1)""").executeUpdate();
    }

    private static void member(EntityManager em, long id, String pseudonym) {
        em.createNativeQuery("""
                        insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)
                        values (?1, ?2, ?2, 'MEMBER', 'ACTIVE', 'en', 'Europe/London',
                            timestamp with time zone '2025-01-01 00:00:00Z', 1)""").setParameter(1, id).setParameter(2, pseudonym).executeUpdate();
        em.createNativeQuery(
                        "insert into consent (member_id, terms_version, given_at) values (?1, 1, current_timestamp)")
                .setParameter(1, id)
                .executeUpdate();
    }
}
