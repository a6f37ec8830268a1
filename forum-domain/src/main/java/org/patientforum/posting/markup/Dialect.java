package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockParserFactory;

/**
 * The rules for a text in its place. Quotes and items of lists keep their lines and read them as a text of their own, so that
 * nothing outside runs on into them. CommonMark's own blocks are off: it takes too much for markup.
 *
 * @param depth in how many quotes and lists the text stands
 * @param item whether it is an item of a list
 * @param code whether a row of backticks begins code
 */
record Dialect(int depth, boolean item, boolean code) {

    static final Dialect OUTERMOST = new Dialect(0, false, true);

    /** Quotes and lists beyond this are left as text: quotes of quotes of quotes have no end otherwise. */
    private static final int MAX_DEPTH = 6;

    /** Words in which no rule finds anything. Items of lists are often such, and a parser for each costs more than they do. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N},;()' ]*");

    private static final Extension STRIKETHROUGH =
            StrikethroughExtension.builder().requireTwoTildes(true).build();
    private static final Map<Dialect, Parser> PARSERS = new ConcurrentHashMap<>();

    Node parse(String text) {
        return PLAIN.matcher(text).matches() ? plain(text) : parsed(text);
    }

    private static Node plain(String text) {
        Node document = new Document();
        Node paragraph = new Paragraph();
        paragraph.appendChild(new Text(text.stripTrailing()));
        document.appendChild(paragraph);
        return document;
    }

    private Node parsed(String text) {
        return PARSERS.computeIfAbsent(this, Dialect::parser).parse(text);
    }

    /** For the text within a quote or, if it is one, an item of a list. */
    Dialect inner(boolean item) {
        return new Dialect(depth + 1, item, true);
    }

    Dialect withoutCode() {
        return new Dialect(depth, item, false);
    }

    private Parser parser() {
        Parser.Builder parser = Parser.builder()
                .enabledBlockTypes(Set.of())
                .extensions(List.of(STRIKETHROUGH))
                .customInlineContentParserFactory(DelimiterParser.FACTORY)
                .customInlineContentParserFactory(AutolinkParser.FACTORY)
                .linkProcessor(new SafeLinkProcessor())
                .inlineParserFactory(NestingLimitedInlineParser::new);
        blocks().forEach(parser::customBlockParserFactory);
        return parser.build();
    }

    /** The first that takes a line has it. */
    private List<BlockParserFactory> blocks() {
        List<BlockParserFactory> blocks = new ArrayList<>();
        blocks.add(TableParser::tryStart);
        if (code) {
            blocks.add((state, matched) -> FencedCodeParser.tryStart(this, state));
        }
        blocks.add((state, matched) -> HeadingParser.tryStart(state));
        if (depth < MAX_DEPTH) {
            blocks.add((state, matched) -> QuoteParser.tryStart(this, state));
            blocks.add((state, matched) -> ListParser.tryStart(this, state, matched));
        }
        blocks.add(BracketedParagraphParser::tryStart);
        return blocks;
    }
}
