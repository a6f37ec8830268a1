package org.patientforum.web.discussions;

import org.omnifaces.util.Faces;

/**
 * What the address of a discussion's page asks for. Injected parameters would say it in fewer words, but each costs a search
 * through the container, and this is the page that is read most.
 */
final class DiscussionParams {

    private static final int MAX_DIGITS = 18;

    private DiscussionParams() {}

    /** The number behind the page's name: 42 of /discussions/42. Null if there is none. */
    static Long id() {
        String path = Faces.getRequestPathInfo();
        return path == null || path.isEmpty() ? null : number(path.substring(1).split("/", 2)[0]);
    }

    /** The numbered page; the first if none is named, and 0, which no discussion has, if it is no number. */
    static int page() {
        String named = Faces.getRequestParameter("page");
        Long number = named == null ? Long.valueOf(1) : number(named);
        return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
    }

    /** A number sent as a parameter; null if none was. */
    static Long parameter(String name) {
        return number(Faces.getRequestParameter(name));
    }

    /** A post's number sent as a parameter; null if none was. */
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
