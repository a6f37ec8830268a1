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
 * the whole rest of the page: a few posts of tildes would hold a thread for half a minute. So on their way through Mojarra's buffer tildes are another sign, which
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
                return outOf(super.getResponseOutputWriter());
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
        super.setResponseWriter(buffered ? writer.cloneWithWriter(into(writer)) : writer);
    }

    /** Writes to Mojarra's buffer. */
    static Writer into(Writer buffer) {
        return new Exchange(buffer) {
            @Override
            char other(char sign) {
                return switch (sign) {
                    case TILDE -> STAND_IN;
                    case STAND_IN -> REPLACEMENT;
                    default -> sign;
                };
            }

            /** A part of the page that was put aside first has the marker somewhere within. */
            @Override
            public void write(String text) throws IOException {
                int done = 0;
                for (int at = text.indexOf(MARKER); at >= 0; at = text.indexOf(MARKER, done)) {
                    write(text, done, at - done);
                    out.write(MARKER);
                    done = at + MARKER.length();
                }
                write(text, done, text.length() - done);
            }
        };
    }

    /** Writes what comes out of Mojarra's buffer. */
    static Writer outOf(Writer page) {
        return new Exchange(page) {
            @Override
            char other(char sign) {
                return sign == STAND_IN ? TILDE : sign;
            }
        };
    }

    /** Writes other signs for some. */
    private abstract static class Exchange extends FilterWriter {

        Exchange(Writer out) {
            super(out);
        }

        abstract char other(char sign);

        @Override
        public void write(int sign) throws IOException {
            out.write(other((char) sign));
        }

        @Override
        public void write(char[] signs, int offset, int length) throws IOException {
            char[] others = new char[length];
            for (int i = 0; i < length; i++) {
                others[i] = other(signs[offset + i]);
            }
            out.write(others, 0, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            char[] signs = new char[length];
            text.getChars(offset, offset + length, signs, 0);
            write(signs, 0, length);
        }
    }
}
