package org.patientforum.notifications.mail.composition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts a post to plain text without losing anything its HTML says: text, link targets, lists and quotes. Accepts
 * only the forum's own sanitised, well-formed HTML; unknown tags are dropped.
 */
final class HtmlToText {

    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>|([^<]+)");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|nbsp));");
    private static final Set<String> BLOCKS =
            Set.of("p", "h3", "h4", "ul", "ol", "blockquote", "pre", "table", "hr", "div");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> links = new ArrayDeque<>();
    private int linkStart;
    private int quoteDepth;
    private boolean preformatted;

    private HtmlToText() {}

    static String of(String html) {
        HtmlToText converter = new HtmlToText();
        Matcher part = TOKEN.matcher(html);
        while (part.find()) {
            if (part.group(4) != null) {
                converter.text(unescape(part.group(4)));
            } else if (part.group(1).isEmpty()) {
                converter.open(part.group(2), part.group(3));
            } else {
                converter.close(part.group(2));
            }
        }
        return converter
                .out
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void text(String text) {
        if (preformatted) {
            out.append(text);
            return;
        }
        String collapsed = text.replaceAll("\\s+", " ");
        boolean atBoundary = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(atBoundary ? collapsed.stripLeading() : collapsed);
    }

    private void open(String tag, String attributes) {
        if (BLOCKS.contains(tag)) {
            out.append("\n\n");
        }
        switch (tag) {
            case "br", "tr" -> out.append('\n');
            case "li" -> out.append("\n- ");
            case "blockquote" -> quoteDepth++;
            case "p" -> out.append("> ".repeat(quoteDepth));
            case "hr" -> out.append("* * *\n\n");
            case "pre" -> preformatted = true;
            case "a" -> openLink(attributes);
            default -> {
                // The text is enough.
            }
        }
    }

    private void openLink(String attributes) {
        Matcher href = HREF.matcher(attributes);
        links.push(href.find() ? unescape(href.group(1)) : "");
        linkStart = out.length();
    }

    private void close(String tag) {
        if (tag.equals("a") && !links.isEmpty()) {
            String address = links.pop();
            String label = out.substring(Math.min(linkStart, out.length())).strip();
            if (!address.isEmpty() && !label.equals(address)) {
                out.append(" <").append(address).append('>');
            }
        } else if (tag.equals("pre")) {
            preformatted = false;
        } else if (tag.equals("blockquote")) {
            quoteDepth = Math.max(0, quoteDepth - 1);
        } else if (tag.equals("td") || tag.equals("th")) {
            out.append(' ');
        }
        if (BLOCKS.contains(tag)) {
            out.append("\n\n");
        }
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(java.util.regex.MatchResult found) {
        if (found.group(3) == null) {
            boolean decimal = found.group(1) != null;
            int point = decimal ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
            return Character.isValidCodePoint(point) ? Character.toString(point) : "";
        }
        return switch (found.group(3)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> "\u00a0";
            default -> "&";
        };
    }
}
