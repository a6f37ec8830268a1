package org.patientforum.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.web.request.Paths;

/**
 * Names the page that typed text belongs to: its path, and the id of the object that it edits if the id is a parameter. Text typed for one template must not
 * appear in the form of another.
 */
final class PageKey {

    private static final String ID = "?id=";
    private static final Pattern ADDRESS = Pattern.compile("([^?#]*)(?:\\?(?:[^#]*&)?id=(\\d+)(?:[&#].*)?)?.*");

    private PageKey() {}

    static String of(HttpServletRequest request) {
        String id = request.getParameter("id");
        return id != null && id.matches("\\d+") ? Paths.of(request) + ID + id : Paths.of(request);
    }

    /** @param address path with an optional query and fragment */
    static String of(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        return parts.group(2) == null ? parts.group(1) : parts.group(1) + ID + parts.group(2);
    }
}
