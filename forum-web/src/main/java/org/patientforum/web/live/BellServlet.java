package org.patientforum.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.patientforum.members.accounts.CurrentSignIn;

/**
 * The address {@code /bell}: an endless response of Server-Sent Events with the member's number of unread
 * notifications. Readers who may not connect, or have too many connections, get an empty response (204), after which
 * a browser does not reconnect. Request scoped beans are not available here (web.xml).
 */
@WebServlet(urlPatterns = "/bell", asyncSupported = true)
public class BellServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * Shortest delay before a disconnected page reconnects; a random spread keeps pages from reconnecting at the same
     * time.
     */
    private static final long RETRY_MILLIS = 3000;

    private static final long RETRY_SPREAD = 7000;

    @Inject
    private transient SseConnections connections;

    @Inject
    private transient NewsServices services;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CurrentSignIn signedIn = (CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName());
        if (signedIn == null || suspended(signedIn) || "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        long unread = services.news().bell(signedIn.memberId()).unread();
        ServletSseConnection connection = new ServletSseConnection(request.startAsync());
        SseSubscriber subscriber = new SseSubscriber(signedIn.memberId(), signedIn.signInId(), connection);
        if (!connections.connect(subscriber)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            request.getAsyncContext().complete();
            return;
        }
        connection.open(() -> connections.disconnect(subscriber));
        subscriber.sendInitial(
                unread, RETRY_MILLIS + ThreadLocalRandom.current().nextLong(RETRY_SPREAD));
    }

    private boolean suspended(CurrentSignIn signedIn) {
        return signedIn.suspendedUntil() != null && clock.instant().isBefore(signedIn.suspendedUntil());
    }
}
