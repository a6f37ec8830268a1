package org.patientforum.posting.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Turns bare web addresses into links. Reads the whole address before any character in it can mean emphasis. An address that browsers would interpret
 * differently stays as typed.
 */
final class AutolinkParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('h', 'H', 'w', 'W');
        }

        @Override
        public InlineContentParser create() {
            return new AutolinkParser();
        }
    };

    private static final int MAX_LENGTH = 2_000;
    private static final String ENDING = "?!.,:;*_~'([{";
    private static final String FORBIDDEN = "<>\"`\\|{}^";

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        int before = scanner.peekPreviousCodePoint();
        if (isPartOfAddress(before) || !skipPrefix(scanner)) {
            return ParsedInline.none();
        }
        Position end = skipAddress(scanner);
        boolean backslash = scanner.peek() == '\\';
        String typed = scanner.getSource(start, end).getContent();
        int length = lengthWithoutEnding(typed);
        String address = typed.substring(0, length);
        scanner.setPosition(start);
        for (int i = 0; i < length; i++) {
            scanner.next();
        }
        boolean tooLong = length > MAX_LENGTH;
        Optional<Node> link = backslash || tooLong ? Optional.empty() : link(address);
        return ParsedInline.of(
                link.orElseGet(() -> new SafeLinkProcessor.RejectedLink(address, "")), scanner.position());
    }

    private static Optional<Node> link(String address) {
        boolean whole = address.indexOf(':') > 0 && address.regionMatches(true, 0, "http", 0, "http".length());
        if (!whole && address.length() <= "www.".length()) {
            return Optional.empty();
        }
        return LinkTarget.of(whole ? address : "http://" + address).map(target -> {
            Link link = new Link(target.href(), null);
            link.appendChild(new Text(address));
            return link;
        });
    }

    private static boolean isPartOfAddress(int codePoint) {
        return codePoint < 0x80 && Character.isLetterOrDigit(codePoint)
                || codePoint > 0 && "@/.-".indexOf(codePoint) >= 0;
    }

    /** Moves past the scheme or "www."; returns false at an undefined position if there is neither. */
    private static boolean skipPrefix(Scanner scanner) {
        if (Character.toLowerCase(scanner.peek()) == 'w') {
            return skip(scanner, "www.");
        }
        if (!skip(scanner, "http")) {
            return false;
        }
        if (Character.toLowerCase(scanner.peek()) == 's') {
            scanner.next();
        }
        return scanner.next("://");
    }

    private static boolean skip(Scanner scanner, String letters) {
        for (char letter : letters.toCharArray()) {
            if (Character.toLowerCase(scanner.peek()) != letter) {
                return false;
            }
            scanner.next();
        }
        return true;
    }

    /** Moves to the first character that cannot be part of the address. */
    private static Position skipAddress(Scanner scanner) {
        int round = 0;
        int square = 0;
        while (true) {
            int codePoint = scanner.peekCodePoint();
            round += codePoint == '(' ? 1 : codePoint == ')' ? -1 : 0;
            square += codePoint == '[' ? 1 : codePoint == ']' ? -1 : 0;
            if (round < 0 || square < 0 || !isAddress(codePoint)) {
                return scanner.position();
            }
            for (int i = 0; i < Character.charCount(codePoint); i++) {
                scanner.next();
            }
        }
    }

    /** Accepts letters and digits of all scripts, but punctuation only from ASCII, so that typographic quotes and dashes stay outside. */
    private static boolean isAddress(int codePoint) {
        return codePoint < 0x80
                ? codePoint > ' ' && codePoint != 0x7f && FORBIDDEN.indexOf(codePoint) < 0
                : CodePoints.isWord(codePoint);
    }

    /** The length without trailing punctuation, emphasis and quotation characters, and without a possessive 's. */
    private static int lengthWithoutEnding(String address) {
        int length = address.length();
        while (true) {
            String rest = address.substring(Math.max(0, length - 2), length).toLowerCase(Locale.ROOT);
            if (rest.equals("'s")) {
                length -= 2;
            } else if (length > 0 && ENDING.indexOf(address.charAt(length - 1)) >= 0) {
                length--;
            } else {
                return length;
            }
        }
    }
}
