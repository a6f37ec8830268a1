package org.patientforum.web.compression;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses the body with gzip if it is text and not encoded yet. Decides when the first byte is written, because
 * the content type is known by then.
 */
final class CompressedResponse extends HttpServletResponseWrapper {

    private static final Pattern TEXT = Pattern.compile(
            "(?:text/(?!event-stream)|application/(?:javascript|json|xml|xhtml\\+xml)|image/svg\\+xml).*",
            Pattern.CASE_INSENSITIVE);

    private static final int BUFFER = 8 * 1024;

    private final boolean accepted;
    private long length = -1;
    private Stream stream;
    private PrintWriter writer;

    /**
     * @param accepted whether the client accepts gzip; if not, {@code Vary} still tells caches that the response
     * depends on it
     */
    CompressedResponse(HttpServletResponse response, boolean accepted) {
        super(response);
        this.accepted = accepted;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding()); // as the container does: fixes the encoding
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    /** Stores the length, which is sent only if the body is not compressed. */
    @Override
    public void setContentLength(int bytes) {
        setContentLengthLong(bytes);
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            setContentLengthLong(value);
        } else {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            setContentLengthLong(Long.parseLong(value));
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        } else if (stream != null) {
            stream.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        discard();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        discard();
    }

    /** Forgets the body written so far; the response starts anew. */
    private void discard() {
        length = -1;
        stream = null;
        writer = null;
    }

    /** Writes the rest of the body. Must be called once, after the filter chain. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (stream != null) {
            stream.finish();
        } else if (length >= 0) {
            super.setContentLengthLong(length);
        }
    }

    private boolean isText() {
        return getContentType() != null
                && TEXT.matcher(getContentType()).matches()
                && getHeader("Content-Encoding") == null;
    }

    private final class Stream extends ServletOutputStream {

        private final ServletOutputStream raw;
        private GZIPOutputStream gzip;
        private boolean started;

        Stream(ServletOutputStream raw) {
            this.raw = raw;
        }

        private void start() throws IOException {
            if (started) {
                return;
            }
            started = true;
            boolean text = isText();
            if (text) {
                addHeader("Vary", "Accept-Encoding");
            }
            if (text && accepted && !isCommitted()) {
                CompressedResponse.super.setHeader("Content-Encoding", "gzip");
                gzip = new GZIPOutputStream(raw, BUFFER, true);
            } else if (length >= 0) {
                CompressedResponse.super.setContentLengthLong(length);
            }
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int count) throws IOException {
            start();
            if (gzip == null) {
                raw.write(octets, offset, count);
            } else {
                gzip.write(octets, offset, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (gzip != null) {
                gzip.flush();
            }
            raw.flush();
        }

        void finish() throws IOException {
            if (gzip != null) {
                gzip.finish();
            } else if (!started && length >= 0) {
                CompressedResponse.super.setContentLengthLong(length);
            }
        }

        @Override
        public void close() throws IOException {
            finish();
            raw.close();
        }

        @Override
        public boolean isReady() {
            return raw.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            raw.setWriteListener(listener);
        }
    }
}
