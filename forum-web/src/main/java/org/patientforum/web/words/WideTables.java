package org.patientforum.web.words;

/**
 * Wraps tables in posts, which may be wider than a small screen, into named regions that scroll and are reachable by
 * keyboard (WCAG 2.2, 1.4.10 and 2.1.1).
 */
public final class WideTables {

    private WideTables() {}

    /**
     * Wraps the tables in sanitized HTML. Tables that a member typed as HTML are not affected, because they are
     * escaped.
     *
     * @param name the region's name in the reader's language; must not contain characters special to HTML
     */
    public static String scrolling(String html, String name) {
        return html.replace(
                        "<table>",
                        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + name + "\"><table>")
                .replace("</table>", "</table></div>");
    }
}
