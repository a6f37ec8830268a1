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

/** A plain-text error response to a request that does not reach the application. It closes the connection, because the start of the next request is unknown. */
enum Refusal {
    /** Its framing is ambiguous. */
    AMBIGUOUS(HttpStatus.BAD_REQUEST_400, "This request cannot be read in one way only, so it was not read at all."),
    /** It is not a valid HTTP request. */
    UNREADABLE(HttpStatus.BAD_REQUEST_400, "This request cannot be read."),
    /** Its target is longer than all addresses of the forum. */
    LONG_TARGET(HttpStatus.newHttpStatus(414, "URI Too Long"), "This address is too long for any page of this site."),
    /** Its headers are too large, usually because of too many cookies. */
    LONG_HEADERS(
            HttpStatus.newHttpStatus(431, "Request Header Fields Too Large"),
            "Your browser sent more about itself than we can read, usually because it keeps too many cookies for this site."
                    + " Close all windows of the browser, or delete its cookies for this site, and try again."),
    /** It did not arrive in time. */
    SLOW(
            HttpStatus.REQUEST_TIMEOUT_408,
            "What you sent did not arrive in time. Please go back, copy what you have written, and send it again."),
    /** It is larger than the limit. */
    LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE_413, "This is more than can be sent here at once."),
    /** There are too many incomplete requests. */
    MANY(
            HttpStatus.newHttpStatus(429, "Too Many Requests"),
            "Too much is being sent from your network at this moment. Please go back and send it again in a minute.");

    private static final String RETRY_SECONDS = "60";

    private final HttpStatus status;
    private final String message;

    Refusal(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    /** Returns the refusal for a parse error of the server's codec. */
    static Refusal of(Throwable error) {
        String cause = String.valueOf(error.getMessage());
        if (cause.contains("packet header is too large")) {
            return LONG_HEADERS;
        }
        return cause.contains("line is too large") ? LONG_TARGET : UNREADABLE;
    }

    /** Sends the response and closes the connection. */
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
        byte[] text = (message + "\n").getBytes(StandardCharsets.UTF_8);
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
