package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.patientforum.web.request.SecureSite;

/** The cookie of the console's sessions is like the forum's own: not for other sites, and where browsers come over TLS only there. */
@WebListener
public class ConsoleSessionCookie implements ServletContextListener {

    @Inject
    private SecureSite site;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(site.isTls());
        cookie.setAttribute("SameSite", "Lax");
    }
}
