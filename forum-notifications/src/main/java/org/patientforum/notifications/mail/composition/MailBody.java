package org.patientforum.notifications.mail.composition;

import java.util.List;
import org.patientforum.settings.AccentColour;

/**
 * The content of a mail in the recipient's language: the model of both its text and its HTML.
 *
 * @param language language tag for {@code lang}
 * @param direction {@code ltr} or {@code rtl}
 * @param colon what separates a label from its link
 * @param site the forum's name
 * @param accent the hospital's colour
 * @param subject subject, also the heading
 * @param paragraphs the text
 * @param quote the disclosed content; empty unless the recipient chose to include it
 * @param list one link for each discussion with news
 * @param button the main action
 * @param notes what to know about the button
 */
public record MailBody(
        String language,
        String direction,
        String colon,
        String site,
        AccentColour accent,
        String subject,
        List<String> paragraphs,
        Quote quote,
        List<Link> list,
        Link button,
        List<String> notes,
        Footer footer) {

    /**
     * Content quoted from the forum.
     *
     * @param title title of the discussion; empty for none
     * @param group the group's neutral name
     * @param warning warning against the post's advice; empty for none
     * @param advice what to read instead; null for none
     * @param html sanitised HTML of the post; empty for none
     * @param text the post as plain text
     */
    public record Quote(String title, String group, String warning, Link advice, String html, String text) {

        static final Quote NONE = new Quote("", "", "", null, "", "");

        /** Returns whether anything is quoted. */
        public boolean anything() {
            return !title.isEmpty() || !html.isEmpty();
        }
    }

    /** A link with its label. */
    public record Link(String label, String url) {}

    /**
     * The footer of a mail.
     *
     * @param help where to find help now: heading first, then the hospital's numbers
     * @param why why the recipient gets this mail
     * @param links unsubscribe links and settings, as far as they apply
     * @param sender the hospital's name and its own lines
     */
    public record Footer(List<String> help, String why, List<Link> links, List<String> sender) {}
}
