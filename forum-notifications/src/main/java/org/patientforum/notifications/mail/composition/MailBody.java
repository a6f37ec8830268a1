package org.patientforum.notifications.mail.composition;

import java.util.List;

/**
 * All that a mail says, in the reader's language: the one model of its text and its HTML.
 *
 * @param language tag for {@code lang}
 * @param direction {@code ltr} or {@code rtl}
 * @param colon what stands after a label before its link
 * @param site the forum's name
 * @param subject also the heading
 * @param paragraphs what there is to say
 * @param quote what it tells of the discussion itself; empty in all parts unless its reader chose that
 * @param list one line for each discussion there is news of, with where to read it
 * @param button the one thing to do
 * @param notes what to know about the button
 */
public record MailBody(
        String language,
        String direction,
        String colon,
        String site,
        String subject,
        List<String> paragraphs,
        Quote quote,
        List<Link> list,
        Link button,
        List<String> notes,
        Foot foot) {

    /**
     * What is quoted of the forum.
     *
     * @param title of the discussion; empty for none
     * @param group the group's neutral name
     * @param warning not to follow the post's advice; empty for none
     * @param advice what to read instead; null for none
     * @param html of the post, sanitised; empty for none
     * @param text the same as plain text
     */
    public record Quote(String title, String group, String warning, Link advice, String html, String text) {

        static final Quote NONE = new Quote("", "", "", null, "", "");

        /** Whether anything is quoted. */
        public boolean anything() {
            return !title.isEmpty() || !html.isEmpty();
        }
    }

    /** A link with words of its own. */
    public record Link(String label, String url) {}

    /**
     * The end of each mail.
     *
     * @param help where to find help now: heading first, then the hospital's numbers
     * @param why why the reader gets this mail
     * @param links stop this, stop all, settings: those that apply
     * @param sender whose forum it is, and what else the hospital must say
     */
    public record Foot(List<String> help, String why, List<Link> links, List<String> sender) {}
}
