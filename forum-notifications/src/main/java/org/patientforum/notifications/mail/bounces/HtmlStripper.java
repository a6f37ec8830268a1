package org.patientforum.notifications.mail.bounces;

import java.util.List;
import java.util.Locale;

/** Extracts the text of an HTML page in one pass, because pages come from anybody. */
final class HtmlStripper {

    private static final List<String> HIDDEN = List.of("head", "style", "script");

    private HtmlStripper() {}

    /** Returns the page's text, with a line break for each tag. */
    static String text(String html) {
        String lowerCase = html.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        int position = 0;
        while (position < html.length()) {
            int tag = html.indexOf('<', position);
            text.append(html, position, tag < 0 ? html.length() : tag).append('\n');
            position = tag < 0 ? html.length() : afterTag(lowerCase, tag);
        }
        return text.toString()
                .replace("&nbsp;", " ")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static int afterTag(String html, int tag) {
        String end = HIDDEN.stream()
                .filter(name -> html.startsWith(name, tag + 1))
                .map(name -> "</" + name)
                .findFirst()
                .orElse(">");
        int found = html.indexOf(html.startsWith("!--", tag + 1) ? "-->" : end, tag + 1);
        return found < 0 ? html.length() : found + 1;
    }
}
