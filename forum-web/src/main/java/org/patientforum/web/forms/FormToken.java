package org.patientforum.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The parsed token of a submitted form. Nothing in it has been verified.
 *
 * @param number unique number of the form
 * @param signature signature of the number for one browser
 * @param issued signature that this forum issued the form, to whichever browser
 * @param owner mark for the member to whom the form was issued; empty for guests
 */
public record FormToken(String number, String signature, String issued, Optional<String> owner) {

    private static final FormToken NONE = new FormToken("", "", "", Optional.empty());
    private static final int GUEST_PARTS = 3;

    /** The token of this request; if it has none, a token that matches nothing. */
    public static FormToken of(HttpServletRequest request) {
        String sent = request.getParameter(FormTokens.FIELD);
        String[] parts = sent == null ? new String[0] : sent.split("\\.", -1);
        if (parts.length < GUEST_PARTS) {
            return NONE;
        }
        Optional<String> owner = parts.length > GUEST_PARTS ? Optional.of(parts[GUEST_PARTS]) : Optional.empty();
        return new FormToken(parts[0], parts[1], parts[2], owner);
    }

    /** The token as the form carries it. */
    String text() {
        return number + "." + signature + "." + issued
                + owner.map(mark -> "." + mark).orElse("");
    }

    /** To whom a form was issued. */
    public enum Sender {
        /** To this browser while signed in; the sign-in may have ended since. */
        SIGNED_IN,
        /** To this browser while nobody was signed in. */
        GUEST,
        /** Not to this browser: the token is forged, or the browser has lost its cookies. */
        UNKNOWN
    }
}
