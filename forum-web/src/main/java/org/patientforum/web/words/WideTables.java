package org.patientforum.web.words;

/**
 * Tables in posts, which may be wider than a small screen: each stands in a region of its own that scrolls, that the keyboard reaches and that a screen reader
 * names (WCAG 2.2, 1.4.10 and 2.1.1).
 */
public final class WideTables {

    private WideTables() {}

    /**
     * The cleaned HTML of a text with its tables in such regions. A table of somebody's words cannot be meant: what they typed is escaped in it.
     *
     * @param name what the region is called, in the reader's language; no sign that HTML knows is in it
     */
    public static String scrolling(String html, String name) {
        return html.replace(
                        "<table>",
                        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + name + "\"><table>")
                .replace("</table>", "</table></div>");
    }
}
