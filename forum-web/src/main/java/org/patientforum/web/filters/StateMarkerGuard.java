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
 * Keeps the time that a page takes in proportion to its length. When a page is written, Mojarra looks for its marker of the view's state, and from each tilde on it reads
 * the whole rest of the page: a few posts of tildes would hold a thread for half a minute. So on their way through Mojarra's buffer tildes are another character, which
 * no page may contain, and tildes again on their way out. The marker alone goes as it is.
 */
final class StateMarkerGuard extends FacesContextWrapper {

    /** Mojarra's, which it writes where the state belongs. */
    static final String MARKER = "~com.sun.faces.saveStateFieldMarker~";

    private static final char TILDE = '~';

    /** A noncharacter, which HTML does not allow. */
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

    /** The first writer after the answer was opened is that of Mojarra's buffer. What is written for a script, a part of a page, has none. */
    @Override
    public void setResponseWriter(ResponseWriter writer) {
        boolean buffered = opened && !getPartialViewContext().isPartialRequest();
        opened = false;
        super.setResponseWriter(buffered ? writer.cloneWithWriter(escaping(writer)) : writer);
    }

    /** Writes to Mojarra's buffer. */
    static Writer escaping(Writer buffer) {
        return new EscapingWriter(buffer);
    }

    /** The marker comes alone, within a part of the page that was put aside first, or in pieces; so its beginning is held back until it is clear what it is. */
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

        /** It was not the marker: its first character is a tilde like any other. */
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

    /** Writes what comes out of Mojarra's buffer. */
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
