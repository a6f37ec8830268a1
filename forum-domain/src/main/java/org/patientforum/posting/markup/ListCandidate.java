package org.patientforum.posting.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lines that form a list if there are several and their numbers are consecutive. Otherwise they are displayed as typed: "3. Mai" and "17. Mai" are
 * dates, and a single line is not a list.
 */
final class ListCandidate {

    private final ListMarker first;
    private final boolean belowText;
    private final List<Item> items = new ArrayList<>();
    private boolean blank;
    private boolean loose;
    private boolean arithmetic;

    /** @param belowText whether the preceding line is text */
    ListCandidate(ListMarker first, boolean belowText) {
        this.first = first;
        this.belowText = belowText;
    }

    private record Item(ListMarker marker, List<String> lines) {

        Node parsed(Dialect dialect) {
            return dialect.parse(String.join("\n", lines));
        }
    }

    void addItem(ListMarker marker, String line) {
        loose |= blank;
        blank = false;
        items.add(new Item(marker, new ArrayList<>()));
        items.getLast()
                .lines()
                .add(line.stripLeading().substring(marker.marker().length()).strip());
    }

    void addLine(String line) {
        if (line.isBlank()) {
            blank = true;
            return;
        }
        List<String> lines = items.getLast().lines();
        if (blank) {
            loose = true;
            lines.add("");
        }
        blank = false;
        lines.add(Lines.dedent(line, items.getLast().marker().content()));
    }

    /** Inspects the line after the list, which may tell that the markers are signs: above "+ good food", "- noisy ward" is a minus. */
    void inspectNextLine(String line) {
        arithmetic |= !blank && line.stripLeading().startsWith("+ ");
    }

    private boolean isList(Dialect dialect) {
        if (first.ordered()) {
            return items.size() > 1
                    && IntStream.range(0, items.size())
                            .allMatch(at -> items.get(at).marker().number() == first.number() + at);
        }
        return !arithmetic && (items.size() > 1 || dialect.item());
    }

    /**
     * Returns the list or, if it is none, paragraphs.
     *
     * @param above the preceding block
     */
    List<Node> blocks(Dialect dialect, @Nullable Node above) {
        return isList(dialect) ? List.of(list(dialect)) : asTyped(dialect, above);
    }

    private ListBlock list(Dialect dialect) {
        ListBlock list = first.ordered() ? ordered() : bullets();
        list.setTight(!loose);
        for (Item item : items) {
            ListItem node = new ListItem();
            Lines.move(item.parsed(dialect.inner(true)), node);
            list.appendChild(node);
        }
        return list;
    }

    private BulletList bullets() {
        BulletList list = new BulletList();
        list.setMarker(first.marker());
        return list;
    }

    private OrderedList ordered() {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(first.number());
        list.setMarkerDelimiter(".");
        return list;
    }

    private List<Node> asTyped(Dialect dialect, @Nullable Node above) {
        List<Node> blocks = new ArrayList<>();
        Node last = belowText ? above : null;
        for (Item item : items) {
            Node content = item.parsed(dialect.inner(false));
            boolean text = content.getFirstChild() instanceof Paragraph;
            Node line = text ? content.getFirstChild() : new Paragraph();
            line.prependChild(new Text(item.marker().marker() + " "));
            line.unlink();
            if (last instanceof Paragraph) {
                last.appendChild(new SoftLineBreak());
                Lines.move(line, last);
            } else {
                blocks.add(line);
                last = line;
            }
            for (Node child = content.getFirstChild(); child != null; child = content.getFirstChild()) {
                child.unlink();
                blocks.add(child);
                last = child;
            }
            last = loose ? null : last;
        }
        return blocks;
    }
}
