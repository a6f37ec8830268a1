package org.patientforum.web.filters;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/**
 * Keeps the time that a page takes in proportion to its length. When a page is written, Mojarra looks for its marker of the view's state, and from each tilde on it reads
 * the whole rest of the page: a few posts of tildes would hold a thread for half a minute. So on their way through Mojarra's buffer tildes are another sign, which
 * no page may contain, and tildes again on their way out. The marker alone goes as it is; typed in a post, it is text like any other.
 */
public final class StateMarkerGuard {

    /** Mojarra's, which it writes where the state belongs, by itself. */
    static final String MARKER = "~com.sun.faces.saveStateFieldMarker~";

    private static final String STATE_WRITER = "WriteBehindStateWriter";
    private static final char TILDE = '~';

    /** A noncharacter, which HTML does not allow. */
    private static final char STAND_IN = '\uFDD0';

    private static final char REPLACEMENT = '\uFFFD';

    private StateMarkerGuard() {}

    /** Makes writers of pages that put stand-ins for tildes into Mojarra's buffer. */
    public static final class RenderKits extends RenderKitFactory {

        public RenderKits(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit kit) {
            getWrapped().addRenderKit(id, kit);
        }

        @Override
        public RenderKit getRenderKit(FacesContext context, String id) {
            RenderKit kit = getWrapped().getRenderKit(context, id);
            return kit == null ? null : new Guarded(kit);
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }

    private static final class Guarded extends RenderKitWrapper {

        Guarded(RenderKit kit) {
            super(kit);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
            return new Buffered(getWrapped().createResponseWriter(writer, types, encoding));
        }
    }

    private static final class Buffered extends ResponseWriterWrapper {

        Buffered(ResponseWriter writer) {
            super(writer);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            boolean buffer = writer.getClass().getSimpleName().equals(STATE_WRITER);
            return getWrapped().cloneWithWriter(buffer ? into(writer) : writer);
        }
    }

    /** Gives out pages with their tildes. */
    public static final class ExternalContexts extends ExternalContextFactory {

        public ExternalContexts(ExternalContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExternalContext getExternalContext(Object application, Object request, Object response) {
            return new ExternalContextWrapper(getWrapped().getExternalContext(application, request, response)) {
                @Override
                public Writer getResponseOutputWriter() throws IOException {
                    return outOf(super.getResponseOutputWriter());
                }
            };
        }
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

            @Override
            public void write(String text) throws IOException {
                if (text.equals(MARKER)) {
                    out.write(text);
                } else {
                    super.write(text);
                }
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
