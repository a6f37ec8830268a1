package org.patientforum.listener;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/** An answer in a sentence to a request that does not reach the application; the connection ends with it, for nobody knows where the next request begins. */
enum Refusal {
    /** It can be read in two ways. */
    UNCLEAR(HttpStatus.BAD_REQUEST_400, "This request cannot be read in one way only, so it was not read at all."),
    /** It is no request at all. */
    UNREADABLE(HttpStatus.BAD_REQUEST_400, "This request cannot be read."),
    /** Its address is longer than any of ours. */
    LONG_ADDRESS(HttpStatus.newHttpStatus(414, "URI Too Long"), "This address is too long for any page of this site."),
    /** Its head is larger than that of any browser without very many cookies. */
    LONG_HEAD(
            HttpStatus.newHttpStatus(431, "Request Header Fields Too Large"),
            "Your browser sent more about itself than we can read, usually because it keeps too many cookies for this site."
                    + " Close all windows of the browser, or delete its cookies for this site, and try again."),
    /** It did not come in time. */
    SLOW(
            HttpStatus.REQUEST_TIMEOUT_408,
            "What you sent did not arrive in time. Please go back, copy what you have written, and send it again."),
    /** It is larger than anything that our pages send. */
    LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE_413, "This is more than can be sent here at once."),
    /** Too many are on their way. */
    MANY(
            HttpStatus.newHttpStatus(429, "Too Many Requests"),
            "Too much is being sent from your network at this moment. Please go back and send it again in a minute.");

    private static final String RETRY_SECONDS = "60";

    private final HttpStatus status;
    private final String words;

    Refusal(HttpStatus status, String words) {
        this.status = status;
        this.words = words;
    }

    /** For what the server's reader could not read. */
    static Refusal of(Throwable error) {
        String message = String.valueOf(error.getMessage());
        if (message.contains("packet header is too large")) {
            return LONG_HEAD;
        }
        return message.contains("line is too large") ? LONG_ADDRESS : UNREADABLE;
    }

    void send(HttpRequestPacket request) {
        Connection<?> connection = request.getConnection();
        HttpResponsePacket response = request.getResponse();
        if (response.isCommitted()) {
            connection.closeSilently();
            return;
        }
        status.setValues(response);
        response.getProcessingState().setKeepAlive(false);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (this == MANY) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        byte[] text = (words + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentLength(text.length);
        Buffer body =
                request.isHeadRequest() ? Buffers.EMPTY_BUFFER : Buffers.wrap(connection.getMemoryManager(), text);
        write(connection, HttpContent.builder(response).content(body).last(true).build());
    }

    private static <L> void write(Connection<L> connection, HttpContent answer) {
        connection.write(answer, new EmptyCompletionHandler<WriteResult<HttpContent, L>>() {
            @Override
            public void completed(WriteResult<HttpContent, L> sent) {
                connection.closeSilently();
            }

            @Override
            public void failed(Throwable thrown) {
                connection.closeSilently();
            }
        });
    }
}
