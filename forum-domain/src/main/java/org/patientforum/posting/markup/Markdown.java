package org.patientforum.posting.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Markdown for readers who do not know it: only intended markup is interpreted, and every typed letter is in the document. Accepts any text at a cost
 * linear in its length.
 */
public final class Markdown {

    /** The extensions that renderers of the documents need. */
    public static final List<Extension> EXTENSIONS = List.of(StrikethroughExtension.create(), TablesExtension.create());

    private Markdown() {}

    /** Parses the text. */
    public static Node parse(String markdown) {
        Node document = Dialect.OUTERMOST.parse(markdown);
        DocumentPostProcessor.process(document);
        return document;
    }

    /** A document that displays the lines as typed. */
    public static Node asTyped(String markdown) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        for (String line : markdown.split("\n")) {
            if (line.isBlank()) {
                paragraph = new Paragraph();
                continue;
            }
            if (paragraph.getParent() == null) {
                document.appendChild(paragraph);
            } else {
                paragraph.appendChild(new SoftLineBreak());
            }
            paragraph.appendChild(new Text(line.strip()));
        }
        return document;
    }
}
