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
 * Markdown for people who have never heard of it: only what was meant as markup is markup, and every letter that was typed is
 * in the document. Any text at all can be read, at a cost that grows with its length only.
 */
public final class Markdown {

    /** What renderers of such a document need. */
    public static final List<Extension> EXTENSIONS = List.of(StrikethroughExtension.create(), TablesExtension.create());

    private Markdown() {}

    /** The document that the text means. */
    public static Node parse(String markdown) {
        Node document = Dialect.OUTERMOST.parse(markdown);
        DocumentPostProcessor.of(document);
        return document;
    }

    /** A document of the lines as they are. */
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
