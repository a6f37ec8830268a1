package org.patientforum.notifications.mail.bounces;

import java.util.List;
import java.util.Locale;

/** What can be read of an HTML page, in one pass: the pages come from anybody. */
final class HtmlStripper {

    private static final List<String> NOT_SHOWN = List.of("head", "style", "script");

    private HtmlStripper() {}

    /** The page's text, with a line for each tag. */
    static String text(String html) {
        String small = html.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            text.append(html, at, tag < 0 ? html.length() : tag).append('\n');
            at = tag < 0 ? html.length() : afterTag(small, tag);
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
        String end = NOT_SHOWN.stream()
                .filter(name -> html.startsWith(name, tag + 1))
                .map(name -> "</" + name)
                .findFirst()
                .orElse(">");
        int found = html.indexOf(html.startsWith("!--", tag + 1) ? "-->" : end, tag + 1);
        return found < 0 ? html.length() : found + 1;
    }
}
