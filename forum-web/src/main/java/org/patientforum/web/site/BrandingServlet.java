package org.patientforum.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.patientforum.settings.AccentColour;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** Serves the hospital's logo, and a style sheet with its colour. Both are public, and cached by the revision in their address. */
@WebServlet({"/look/hospital-logo.png", "/look/accent.css"})
public class BrandingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String logo = settings.text(Setting.LOGO);
        if (!Long.toString(settings.revision()).equals(request.getParameter("v"))) {
            response.setHeader("Cache-Control", "no-store"); // another node may know a newer one
        }
        if (request.getServletPath().endsWith(".css")) {
            response.setContentType("text/css;charset=UTF-8");
            response.getWriter().write(sheet(AccentColour.of(settings.text(Setting.ACCENT))));
        } else if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType("image/png");
            response.getOutputStream().write(Base64.getDecoder().decode(logo));
        }
    }

    /** Readers who ask for more contrast, print, or choose colours themselves keep the colours of forum.css. */
    static String sheet(AccentColour colour) {
        return """
                @media screen and (prefers-contrast: no-preference) {
                  :root { --accent: %s; --accent-deep: %s; --wash: %s; --wash-line: %s; }
                }
                @media screen and (prefers-contrast: no-preference) and (prefers-color-scheme: dark) {
                  :root { --accent: %s; --accent-deep: %s; --on-accent: %s; --wash: %s; --wash-line: %s; }
                }
                """.formatted(
                        colour.light(),
                        colour.deep(),
                        colour.wash(),
                        colour.washLine(),
                        colour.dark(),
                        colour.darkDeep(),
                        colour.onDark(),
                        colour.darkWash(),
                        colour.darkWashLine());
    }
}
