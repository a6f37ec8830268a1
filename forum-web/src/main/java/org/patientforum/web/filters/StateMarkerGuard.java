package org.patientforum.web.filters;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Prevents quadratic time in Mojarra. When a page is written, Mojarra searches for its view state marker, and at each
 * tilde it scans the rest of the page: a few posts full of tildes would occupy a thread for half a minute. Therefore
 * tildes are replaced on their way into Mojarra's buffer by a character that no page may contain, and restored on
 * their way out. Only the marker itself passes unchanged.
 */
final class StateMarkerGuard extends FacesContextWrapper {

    /** Mojarra's placeholder for the view state. */
    static final String MARKER = "~com.sun.faces.saveStateFieldMarker~";

    private static final char TILDE = '~';

    /** A Unicode noncharacter, which HTML does not allow. */
    private static final char STAND_IN = '\uFDD0';

    private static final char REPLACEMENT = '\uFFFD';

    private final ExternalContext external;
    private boolean opened;

    StateMarkerGuard(FacesContext context) {
        super(context);
        external = new ExternalContextWrapper(context.getExternalContext()) {
            @Override
            public Writer getResponseOutputWriter() throws IOException {
                opened = true;
                return unescaping(super.getResponseOutputWriter());
            }
        };
    }

    @Override
    public ExternalContext getExternalContext() {
        return external;
    }

    /**
     * Wraps the first writer created after the output writer was opened: it feeds Mojarra's buffer. Partial responses
     * have no such buffer.
     */
    @Override
    public void setResponseWriter(ResponseWriter writer) {
        boolean buffered = opened && !getPartialViewContext().isPartialRequest();
        opened = false;
        super.setResponseWriter(buffered ? writer.cloneWithWriter(escaping(writer)) : writer);
    }

    /** Wraps a writer to Mojarra's buffer, replacing tildes. */
    static Writer escaping(Writer buffer) {
        return new EscapingWriter(buffer);
    }

    /**
     * The marker may come in one piece, inside a longer piece or split up, so a possible beginning is withheld until
     * it is decided.
     */
    private static final class EscapingWriter extends FilterWriter {

        private int matched;

        EscapingWriter(Writer buffer) {
            super(buffer);
        }

        @Override
        public void write(int character) throws IOException {
            write(new char[] {(char) character}, 0, 1);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            write(text.toCharArray(), offset, length);
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            StringBuilder others = new StringBuilder(length + MARKER.length());
            for (int i = offset; i < offset + length; i++) {
                add(characters[i], others);
            }
            out.write(others.toString());
        }

        private void add(char character, StringBuilder others) {
            if (character != MARKER.charAt(matched)) {
                releaseMatched(others);
            }
            if (character == MARKER.charAt(matched)) {
                matched++;
                if (matched == MARKER.length()) {
                    others.append(MARKER);
                    matched = 0;
                }
            } else {
                others.append(character == STAND_IN ? REPLACEMENT : character);
            }
        }

        /**
         * Writes out a partial match that turned out not to be the marker; its first character is an ordinary tilde.
         */
        private void releaseMatched(StringBuilder others) {
            if (matched > 0) {
                others.append(STAND_IN).append(MARKER, 1, matched);
                matched = 0;
            }
        }

        @Override
        public void flush() throws IOException {
            StringBuilder rest = new StringBuilder();
            releaseMatched(rest);
            out.write(rest.toString());
            out.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
            out.close();
        }
    }

    /** Wraps the writer that receives the content of Mojarra's buffer, restoring tildes. */
    static Writer unescaping(Writer page) {
        return new UnescapingWriter(page);
    }

    private static final class UnescapingWriter extends FilterWriter {

        UnescapingWriter(Writer page) {
            super(page);
        }

        @Override
        public void write(int character) throws IOException {
            out.write(character == STAND_IN ? TILDE : character);
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            out.write(new String(characters, offset, length).replace(STAND_IN, TILDE));
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(text.substring(offset, offset + length).replace(STAND_IN, TILDE));
        }
    }
}
