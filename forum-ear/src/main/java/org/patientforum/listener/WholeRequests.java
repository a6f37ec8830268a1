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
 * Hands a request to the container only when all of it is there. The container would give a thread to its first byte and let the thread wait for the others, so
 * that some dozens of slow senders would keep everybody else out. What comes too slowly, too large, or too often from one address is refused.
 */
final class WholeRequests extends BaseFilter {

    /** The largest form that the container takes (max-form-post-size-bytes). */
    static final long LARGEST = 2_097_152;

    static final int SECONDS = 15;

    private static final int FROM_ONE_ADDRESS = 32;
    private static final long BYTES_IN_ALL = 32L << 20;

    private final Attribute<Arrival> arriving =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.patientforum.arriving");
    private final Attribute<Boolean> handedOn =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("org.patientforum.handedOn");
    private final Arrivals arrivals = new Arrivals(FROM_ONE_ADDRESS, BYTES_IN_ALL);
    private final ScheduledExecutorService clock;
    private final boolean behindProxy;

    WholeRequests(ScheduledExecutorService clock, boolean behindProxy) {
        this.clock = clock;
        this.behindProxy = behindProxy;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || HttpContent.isBroken(content)
                || handedOn.isSet(request)) {
            return context.getInvokeAction();
        }
        Connection<?> connection = context.getConnection();
        Arrival arrival = arriving.get(connection);
        if (arrival == null && !Framing.clear(request)) {
            return refuse(context, request, Refusal.UNCLEAR);
        }
        if (whole(content, request)) {
            return arrival == null || forget(connection, arrival)
                    ? context.getInvokeAction()
                    : context.getStopAction(); // its time was up a moment ago
        }
        if (request.getContentLength() > LARGEST) {
            handedOn.set(
                    request, true); // the application refuses it by its head alone, in more words than we have here
            return context.getInvokeAction();
        }
        return await(context, content, arrival == null ? begun(context, request) : arrival);
    }

    /** What asks for another protocol (Upgrade), which is not to be had here, comes without its end marked: Grizzly leaves it as it is. */
    private static boolean whole(HttpContent content, HttpRequestPacket request) {
        return request.isIgnoreContentModifiers()
                ? content.getContent().remaining() >= request.getContentLength()
                : content.isLast() || !request.isExpectContent();
    }

    private NextAction await(FilterChainContext context, HttpContent content, Arrival arrival) {
        long size = content.getContent().remaining();
        if (arrival == null) {
            return refuse(context, (HttpRequestPacket) content.getHttpHeader(), Refusal.MANY);
        }
        boolean room = arrivals.more(arrival.grown(size));
        if (size > LARGEST || !room) {
            return forget(context.getConnection(), arrival)
                    ? refuse(context, arrival.request(), room ? Refusal.LARGE : Refusal.MANY)
                    : context.getStopAction();
        }
        return context.getStopAction(content);
    }

    /** Null if the address has too many on their way. */
    private Arrival begun(FilterChainContext context, HttpRequestPacket request) {
        Connection<?> connection = context.getConnection();
        Arrival arrival = new Arrival(request, address(request));
        if (!arrivals.begin(arrival.address())) {
            return null;
        }
        arriving.set(connection, arrival);
        arrival.until(clock.schedule(() -> timeIsUp(connection, arrival), SECONDS, TimeUnit.SECONDS));
        if (request.requiresAcknowledgement()) { // its sender waits for this word before the body comes
            request.getResponse().setInterimStatus(HttpStatus.CONINTUE_100);
            context.write(request.getResponse());
        }
        return arrival;
    }

    private void timeIsUp(Connection<?> connection, Arrival arrival) {
        if (forget(connection, arrival)) {
            Refusal.SLOW.send(arrival.request());
        }
    }

    /** False if somebody else has forgotten it already, and answers. */
    private boolean forget(Connection<?> connection, Arrival arrival) {
        if (!arrival.end()) {
            return false;
        }
        arriving.remove(connection);
        arrivals.end(arrival.address(), arrival.bytes());
        return true;
    }

    private NextAction refuse(FilterChainContext context, HttpRequestPacket request, Refusal refusal) {
        handedOn.set(request, true);
        refusal.send(request);
        return context.getStopAction();
    }

    /** The proxy's word for it counts only if the site says that there is a proxy. */
    private String address(HttpRequestPacket request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        return forwarded == null || forwarded.isBlank()
                ? request.getRemoteAddress()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        Arrival arrival = arriving.get(context.getConnection());
        if (arrival != null) {
            forget(context.getConnection(), arrival);
        }
        return context.getInvokeAction();
    }
}
