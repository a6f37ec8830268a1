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
 * Makes links of addresses of the web within a text. The whole address is read before any sign in it can mean emphasis; an
 * address that a browser would read otherwise stays as typed.
 */
final class AddressParser implements InlineContentParser {

    static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('h', 'H', 'w', 'W');
        }

        @Override
        public InlineContentParser create() {
            return new AddressParser();
        }
    };

    private static final int LONGEST = 2_000;
    private static final String ENDING = "?!.,:;*_~'([{";
    private static final String FORBIDDEN = "<>\"`\\|{}^";

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        int before = scanner.peekPreviousCodePoint();
        if (isPartOfAddress(before) || !begins(scanner)) {
            return ParsedInline.none();
        }
        Position end = end(scanner);
        boolean backslash = scanner.peek() == '\\';
        String typed = scanner.getSource(start, end).getContent();
        int length = lengthWithoutEnding(typed);
        String address = typed.substring(0, length);
        scanner.setPosition(start);
        for (int i = 0; i < length; i++) {
            scanner.next();
        }
        boolean tooLong = length > LONGEST;
        Optional<Node> link = backslash || tooLong ? Optional.empty() : link(address);
        return ParsedInline.of(link.orElseGet(() -> new CheckedLinks.Refused(address, "")), scanner.position());
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

    private static boolean isPartOfAddress(int sign) {
        return sign < 0x80 && Character.isLetterOrDigit(sign) || sign > 0 && "@/.-".indexOf(sign) >= 0;
    }

    /** Moves over the scheme, or over "www."; the position is of no use if it is neither. */
    private static boolean begins(Scanner scanner) {
        if (Character.toLowerCase(scanner.peek()) == 'w') {
            return taken(scanner, "www.");
        }
        if (!taken(scanner, "http")) {
            return false;
        }
        if (Character.toLowerCase(scanner.peek()) == 's') {
            scanner.next();
        }
        return scanner.next("://");
    }

    private static boolean taken(Scanner scanner, String letters) {
        for (char letter : letters.toCharArray()) {
            if (Character.toLowerCase(scanner.peek()) != letter) {
                return false;
            }
            scanner.next();
        }
        return true;
    }

    /** Moves to the first sign that cannot be part of the address. */
    private static Position end(Scanner scanner) {
        int round = 0;
        int square = 0;
        while (true) {
            int sign = scanner.peekCodePoint();
            round += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            square += sign == '[' ? 1 : sign == ']' ? -1 : 0;
            if (round < 0 || square < 0 || !isAddress(sign)) {
                return scanner.position();
            }
            for (int i = 0; i < Character.charCount(sign); i++) {
                scanner.next();
            }
        }
    }

    /** Letters and digits of all scripts; of the other signs only those of ASCII: quotation marks, dots and dashes stay outside. */
    private static boolean isAddress(int sign) {
        return sign < 0x80 ? sign > ' ' && sign != 0x7f && FORBIDDEN.indexOf(sign) < 0 : Signs.isWord(sign);
    }

    /** How much of the address is left without the signs that end a sentence, emphasis or a quotation, and the 's after a name. */
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
