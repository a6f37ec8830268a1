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
 * The address {@code /bell}: an endless answer of Server-Sent Events, each the number of a member's unread news. Who may not
 * listen, or not any more of them, gets an empty answer (204), upon which a browser does not ask again. No beans of the request's
 * scope here: web.xml leaves its contexts out.
 */
@WebServlet(urlPatterns = "/bell", asyncSupported = true)
public class BellServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A page that lost its line comes back after this long at the earliest, not all at once. */
    private static final long RETRY_MILLIS = 3000;

    private static final long RETRY_SPREAD = 7000;

    @Inject
    private transient SseConnections connections;

    @Inject
    private transient NewsEjbs services;

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
        subscriber.sendInitial(unread, RETRY_MILLIS + ThreadLocalRandom.current().nextLong(RETRY_SPREAD));
    }

    private boolean suspended(CurrentSignIn signedIn) {
        return signedIn.suspendedUntil() != null && clock.instant().isBefore(signedIn.suspendedUntil());
    }
}
