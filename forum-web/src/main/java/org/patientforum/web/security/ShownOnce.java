package org.patientforum.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/** Answers that are for this one time: a form was taken, and what it asked for is on the page, which must not be kept. */
public final class ShownOnce {

    private static final String NAME = ShownOnce.class.getName();

    private ShownOnce() {}

    /** The page that answers this form is shown once: Reload does not show it again. */
    public static void mark() {
        Faces.setRequestAttribute(NAME, true);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(NAME) != null;
    }
}
