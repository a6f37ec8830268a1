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
 * The syntax that applies in a context. Quotes and list items are parsed as separate texts, so that blocks outside cannot continue into them.
 * CommonMark's own block parsers are disabled, because they take too much for markup.
 *
 * @param depth number of enclosing quotes and lists
 * @param item whether the text is a list item
 * @param code whether backticks begin fenced code
 */
record Dialect(int depth, boolean item, boolean code) {

    static final Dialect OUTERMOST = new Dialect(0, false, true);

    /** Deeper quotes and lists stay text, which bounds the cost of nesting. */
    private static final int MAX_DEPTH = 6;

    /** Text without any possible markup. List items often match, and parsing them separately would cost more than the items themselves. */
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

    /** The dialect within a quote or, if {@code item} is true, a list item. */
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

    /** In order of precedence. */
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
