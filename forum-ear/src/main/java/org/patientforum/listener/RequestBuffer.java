package org.patientforum.listener;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Buffers a request until it is complete and then passes it to the container. The container would assign a thread at the first byte and block it until the last, so
 * that a few dozen slow clients would block all others. Rejects requests that are too slow or too large, and too many incomplete requests from one address.
 */
final class RequestBuffer extends BaseFilter {

    /** Maximum size of a request body in bytes, as in the container (max-form-post-size-bytes). */
    static final long MAX_BODY_BYTES = 2_097_152;

    static final int TIMEOUT_SECONDS = 15;

    private static final int MAX_PER_ADDRESS = 32;
    private static final long MAX_TOTAL_BYTES = 32L << 20;

    private final Attribute<IncompleteRequest> incomplete =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.patientforum.arriving");
    private final Attribute<Boolean> passedOn =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.patientforum.handedOn");
    private final IncompleteRequests incompleteRequests = new IncompleteRequests(MAX_PER_ADDRESS, MAX_TOTAL_BYTES);
    private final ScheduledExecutorService clock;
    private final boolean behindProxy;

    RequestBuffer(ScheduledExecutorService clock, boolean behindProxy) {
        this.clock = clock;
        this.behindProxy = behindProxy;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || HttpContent.isBroken(content)
                || passedOn.isSet(request)) {
            return context.getInvokeAction();
        }
        Connection<?> connection = context.getConnection();
        IncompleteRequest pending = incomplete.get(connection);
        if (pending == null && !Framing.isValid(request)) {
            return refuse(context, request, Refusal.AMBIGUOUS);
        }
        if (isComplete(content, request)) {
            return pending == null || remove(connection, pending)
                    ? context.getInvokeAction()
                    : context.getStopAction(); // its time has just run out
        }
        if (request.getContentLength() > MAX_BODY_BYTES) {
            passedOn.set(request, true); // the application rejects it by its headers with a page that explains more
            return context.getInvokeAction();
        }
        return await(context, content, pending == null ? begin(context, request) : pending);
    }

    private static boolean isComplete(HttpContent content, HttpRequestPacket request) {
        return content.isLast() || !request.isExpectContent();
    }

    private NextAction await(FilterChainContext context, HttpContent content, IncompleteRequest pending) {
        long size = content.getContent().remaining();
        if (pending == null) {
            return refuse(context, (HttpRequestPacket) content.getHttpHeader(), Refusal.MANY);
        }
        boolean accepted = incompleteRequests.addBytes(pending.setBytes(size));
        if (size > MAX_BODY_BYTES || !accepted) {
            return remove(context.getConnection(), pending)
                    ? refuse(context, pending.request(), accepted ? Refusal.LARGE : Refusal.MANY)
                    : context.getStopAction();
        }
        return context.getStopAction(content);
    }

    /** Returns null if there are too many incomplete requests from the address. */
    private IncompleteRequest begin(FilterChainContext context, HttpRequestPacket request) {
        Connection<?> connection = context.getConnection();
        IncompleteRequest pending = new IncompleteRequest(request, address(request));
        if (!incompleteRequests.begin(pending.address())) {
            return null;
        }
        incomplete.set(connection, pending);
        pending.setDeadline(clock.schedule(() -> onTimeout(connection, pending), TIMEOUT_SECONDS, TimeUnit.SECONDS));
        if (request.requiresAcknowledgement()) { // the client waits for it before it sends the body
            request.getResponse().setInterimStatus(HttpStatus.CONINTUE_100);
            context.write(request.getResponse());
        }
        return pending;
    }

    private void onTimeout(Connection<?> connection, IncompleteRequest pending) {
        if (remove(connection, pending)) {
            Refusal.SLOW.send(pending.request());
        }
    }

    /** Returns false if another thread has removed the request already and responds to it. */
    private boolean remove(Connection<?> connection, IncompleteRequest pending) {
        if (!pending.end()) {
            return false;
        }
        incomplete.remove(connection);
        incompleteRequests.end(pending.address(), pending.bytes());
        return true;
    }

    private NextAction refuse(FilterChainContext context, HttpRequestPacket request, Refusal refusal) {
        passedOn.set(request, true);
        refusal.send(request);
        return context.getStopAction();
    }

    /** Returns the client's address. X-Forwarded-For counts only if the options say that there is a proxy. */
    private String address(HttpRequestPacket request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        return forwarded == null || forwarded.isBlank()
                ? request.getRemoteAddress()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        IncompleteRequest pending = incomplete.get(context.getConnection());
        if (pending != null) {
            remove(context.getConnection(), pending);
        }
        return context.getInvokeAction();
    }
}
