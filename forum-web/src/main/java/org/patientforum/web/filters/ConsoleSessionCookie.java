package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.patientforum.web.request.SecureSite;

/**
 * Gives the console's session cookie the attributes of the forum's own cookies: {@code SameSite=Lax}, and {@code
 * Secure} if browsers use TLS.
 */
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
