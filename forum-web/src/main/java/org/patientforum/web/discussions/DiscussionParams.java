package org.patientforum.web.discussions;

import org.omnifaces.util.Faces;

/**
 * Parameters of a discussion's page. Injected parameters would be shorter, but each costs a lookup in the container,
 * and this page is read most.
 */
final class DiscussionParams {

    private static final int MAX_DIGITS = 18;

    private DiscussionParams() {}

    /** The id in the path: 42 of /discussions/42. Null if there is none. */
    static Long id() {
        String path = Faces.getRequestPathInfo();
        return path == null || path.isEmpty() ? null : number(path.substring(1).split("/", 2)[0]);
    }

    /** The page number; 1 if the request has none, and 0, which no discussion has, if it is malformed. */
    static int page() {
        String named = Faces.getRequestParameter("page");
        Long number = named == null ? Long.valueOf(1) : number(named);
        return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** The value of a numeric parameter; null if it is missing or malformed. */
    static Long parameter(String name) {
        return number(Faces.getRequestParameter(name));
    }

    /** The value of a parameter that holds a post's number; null if it is missing or malformed. */
    static Integer postNumber(String name) {
        Long number = parameter(name);
        return number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static Long number(String text) {
        boolean digits = text != null
                && !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return digits ? Long.valueOf(text) : null;
    }
}
