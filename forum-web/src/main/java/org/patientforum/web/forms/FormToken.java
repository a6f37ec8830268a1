package org.patientforum.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The token of a form that was sent, taken apart: nothing of it is checked yet.
 *
 * @param number used once
 * @param signature of the number for one browser
 * @param issued signature that the form is ours, whoever's it is
 * @param owner stands for the member to whom the form was given; empty for a guest's form
 */
public record FormToken(String number, String signature, String issued, Optional<String> owner) {

    private static final FormToken NONE = new FormToken("", "", "", Optional.empty());
    private static final int GUEST_PARTS = 3;

    /** The token of this request; one that fits nothing if it has none. */
    public static FormToken of(HttpServletRequest request) {
        String sent = request.getParameter(FormTokens.FIELD);
        String[] parts = sent == null ? new String[0] : sent.split("\\.", -1);
        if (parts.length < GUEST_PARTS) {
            return NONE;
        }
        Optional<String> owner = parts.length > GUEST_PARTS ? Optional.of(parts[GUEST_PARTS]) : Optional.empty();
        return new FormToken(parts[0], parts[1], parts[2], owner);
    }

    /** As the form carries it. */
    String text() {
        return number + "." + signature + "." + issued
                + owner.map(mark -> "." + mark).orElse("");
    }

    /** To whom a form was given. */
    public enum Sender {
        /** To this browser while it was signed in; the sign-in may have ended since. */
        SIGNED_IN,
        /** To this browser while nobody was signed in. */
        GUEST,
        /** Not to this browser: forged, or its cookies are gone. */
        UNKNOWN
    }
}
