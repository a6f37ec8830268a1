package org.patientforum.posting;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Parses any Markdown at all, at a cost that grows with its length only. */
final class BoundedParser {

    /** Nesting beyond this is left as text: quotes of quotes of quotes have no end otherwise. */
    private static final int DEEPEST_NESTING = 12;

    /** Each row of a table gets as many cells as its head has, however short it is: a post could ask for millions. */
    private static final int MOST_CELLS = 10_000;

    private static final Extension AUTOLINK = AutolinkExtension.create();
    private static final Extension STRIKETHROUGH = StrikethroughExtension.create();
    private static final Extension TABLES =
            TablesExtension.builder().maxCells(MOST_CELLS).build();

    /** What renderers of such a document need, too. */
    static final List<Extension> EXTENSIONS = List.of(AUTOLINK, STRIKETHROUGH, TABLES);

    private static final Parser PARSER = parser(EXTENSIONS);
    private static final Parser WITHOUT_TABLES = parser(List.of(AUTOLINK, STRIKETHROUGH));

    private BoundedParser() {}

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(DEEPEST_NESTING)
                .build();
    }

    /** The document; where it has more table cells than anybody means, the tables stay as typed. */
    static Node parse(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return WITHOUT_TABLES.parse(markdown);
        }
    }

    /** A document of the lines as they are. */
    static Node asTyped(String markdown) {
        Document document = new Document();
        for (String block : markdown.split("\n\\s*\n")) {
            Paragraph paragraph = new Paragraph();
            block.lines().forEach(line -> {
                if (paragraph.getFirstChild() != null) {
                    paragraph.appendChild(new SoftLineBreak());
                }
                paragraph.appendChild(new Text(line));
            });
            document.appendChild(paragraph);
        }
        return document;
    }
}
