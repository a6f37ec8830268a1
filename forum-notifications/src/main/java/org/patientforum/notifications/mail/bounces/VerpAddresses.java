package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * The envelope sender of each mail, to which it bounces (VERP, variable envelope return path). Each mail has its own
 * address, which contains the mail's id and a signature of the id and the recipient's address. So nobody else can
 * create one, and a bounce of a former address no longer matches. No address can be read from it.
 */
@Dependent
public class VerpAddresses {

    private static final String KEY = "mail-returns";
    private static final int SIGNATURE_LENGTH = 24;
    private static final String TOKEN = "([0-9a-z]{1,13})-([0-9a-f]{" + SIGNATURE_LENGTH + "})";

    private final SiteKeys keys;
    private final BounceSettings settings;
    private final Pattern pattern;

    @Inject
    public VerpAddresses(SiteKeys keys, BounceSettings settings) {
        this.keys = keys;
        this.settings = settings;
        this.pattern = Pattern.compile(
                "(?<![\\w.+=-])" + Pattern.quote(settings.address()).replace("*", "\\E" + TOKEN + "\\Q")
                        + "(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** The id of a mail and an unverified signature, from one of our addresses. */
    public record Token(long mailId, String signature) {}

    /** Returns the envelope sender of a mail; empty if no mailbox is read. */
    public Optional<String> addressFor(long mailId, String email) {
        return settings.configured()
                ? Optional.of(settings.address()
                        .replace("*", Long.toString(mailId, Character.MAX_RADIX) + "-" + signature(mailId, email)))
                : Optional.empty();
    }

    /** Returns the token in the first of our addresses in this text. */
    public Optional<Token> tokenIn(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!settings.configured() || !matcher.find()) {
            return Optional.empty();
        }
        String number = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            long mailId = Long.parseLong(number, Character.MAX_RADIX);
            return Optional.of(new Token(mailId, matcher.group(2).toLowerCase(Locale.ROOT)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the token's signature is ours, for a mail to this address. */
    public boolean matches(Token token, String email) {
        byte[] expected = signature(token.mailId(), email).getBytes(StandardCharsets.US_ASCII);
        byte[] found = token.signature().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, found);
    }

    /**
     * Only lower-case characters are used, because some mail servers change addresses to lower case: 96 bits as
     * hexadecimal digits.
     */
    private String signature(long mailId, String email) {
        String whole = keys.signature(KEY).of(Long.toString(mailId), email.toLowerCase(Locale.ROOT));
        byte[] bytes = Base64.getUrlDecoder().decode(whole);
        return HexFormat.of().formatHex(bytes, 0, SIGNATURE_LENGTH * 4 / Byte.SIZE);
    }
}
