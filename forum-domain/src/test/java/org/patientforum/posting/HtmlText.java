package org.patientforum.posting;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Converts HTML to the lines that readers see, with list numbers and bullets. */
final class HtmlText {

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        HtmlText shown = new HtmlText();
        shown.children(Jsoup.parseBodyFragment(html)
                .outputSettings(new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false))
                .body());
        return shown.text
                .toString()
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                boolean asWritten = words.parent() instanceof Element code && code.closest("pre") != null;
                text.append(
                        asWritten ? words.getWholeText() : words.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "hr" -> text.append("\n---\n");
            case "td", "th" -> {
                text.append("| ");
                children(element);
                text.append(' ');
            }
            case "li" -> {
                text.append('\n').append(mark(element)).append(' ');
                children(element);
                text.append('\n');
            }
            case "p", "h3", "h4", "ul", "ol", "blockquote", "pre", "table", "tr" -> {
                text.append(
                        element.parent() != null
                                        && element.parent().normalName().equals("li")
                                ? ""
                                : "\n");
                children(element);
                text.append('\n');
            }
            default -> children(element);
        }
    }

    private static String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "\u2022";
        }
        int start = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        return start + list.children().indexOf(item) + ".";
    }
}
