package org.patientforum.web.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.patientforum.shared.crypto.SiteKeys;

/** Signs the numbers of forms with the site's keys. */
final class FormSigner {

    /** Length of short signatures in Base64 characters. 96 bits suffice for marks that grant nothing. */
    private static final int SHORT = 16;

    private final SiteKeys keys;

    FormSigner(SiteKeys keys) {
        this.keys = keys;
    }

    /** Signs the number for one browser, identified by its sign-in or its guest cookie. */
    String forBrowser(String number, String browser) {
        return keys.signature("forms").of(number, browser);
    }

    boolean isForBrowser(FormToken token, String browser) {
        return keys.signature("forms").matches(token.signature(), token.number(), browser);
    }

    /** Signs the number as issued by this forum. */
    String issued(String number) {
        return keys.signature("issued").of(number).substring(0, SHORT);
    }

    /** Whether this forum issued the form, to whichever browser. */
    boolean isOurs(FormToken token) {
        return constantTimeEquals(token.issued(), issued(token.number()));
    }

    /** A mark for the member to whom the form is issued, which does not reveal the id. */
    String owner(String number, long memberId) {
        return keys.signature("owners").of(number, Long.toString(memberId)).substring(0, SHORT);
    }

    boolean isOwner(String mark, String number, long memberId) {
        return constantTimeEquals(mark, owner(number, memberId));
    }

    /** The value of a guest cookie, with its signature. */
    String guest(String random) {
        return random + "." + keys.signature("guests").of(random);
    }

    boolean isGuest(String cookie) {
        int point = cookie.indexOf('.');
        return point > 0 && keys.signature("guests").matches(cookie.substring(point + 1), cookie.substring(0, point));
    }

    private static boolean constantTimeEquals(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}
