package org.patientforum.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/**
 * Marks a page that must not be stored: its form was accepted, and it shows the result, such as a member's identity.
 */
public final class OneTimePage {

    private static final String NAME = OneTimePage.class.getName();

    private OneTimePage() {}

    /** Marks the answer to the current request. Reloading it does not show the result again. */
    public static void mark() {
        Faces.setRequestAttribute(NAME, true);
    }

    /** Whether what this page shows may be shown only once. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(NAME) != null;
    }
}
