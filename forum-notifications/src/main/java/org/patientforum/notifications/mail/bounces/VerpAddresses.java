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
 * The address on the envelope of each mail, which it comes back to if it cannot be delivered. It is another one for each mail
 * and holds the mail's number, signed together with the address it went to: nobody else can make one, and a report about an
 * address that the member has changed since fits no more. No address can be read from it.
 */
@Dependent
public class VerpAddresses {

    private static final String KEY = "mail-returns";
    private static final int SIGNATURE = 24;
    private static final String SIGN = "([0-9a-z]{1,13})-([0-9a-f]{" + SIGNATURE + "})";

    private final SiteKeys keys;
    private final BounceSettings settings;
    private final Pattern ours;

    @Inject
    public VerpAddresses(SiteKeys keys, BounceSettings settings) {
        this.keys = keys;
        this.settings = settings;
        this.ours = Pattern.compile(
                "(?<![\\w.+=-])" + Pattern.quote(settings.address()).replace("*", "\\E" + SIGN + "\\Q") + "(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** What stands in an address of ours: which mail, and a signature that is still to be checked. */
    public record ReturnSign(long mailId, String signature) {}

    /** The address that this mail comes back to; empty where no mailbox is read. */
    public Optional<String> of(long mailId, String email) {
        return settings.configured()
                ? Optional.of(settings.address()
                        .replace("*", Long.toString(mailId, Character.MAX_RADIX) + "-" + signature(mailId, email)))
                : Optional.empty();
    }

    /** The sign of a mail in the first address of this text that looks like one of ours. */
    public Optional<ReturnSign> signIn(String text) {
        Matcher matcher = ours.matcher(text);
        if (!settings.configured() || !matcher.find()) {
            return Optional.empty();
        }
        String number = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            long mailId = Long.parseLong(number, Character.MAX_RADIX);
            return Optional.of(new ReturnSign(mailId, matcher.group(2).toLowerCase(Locale.ROOT)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether we made the sign, for a mail to this address. */
    public boolean fits(ReturnSign sign, String email) {
        byte[] expected = signature(sign.mailId(), email).getBytes(StandardCharsets.US_ASCII);
        byte[] found = sign.signature().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, found);
    }

    /** Some mail servers write addresses in small letters, so only those are used: 96 bits as hexadecimal digits. */
    private String signature(long mailId, String email) {
        String whole = keys.signature(KEY).of(Long.toString(mailId), email.toLowerCase(Locale.ROOT));
        byte[] bytes = Base64.getUrlDecoder().decode(whole);
        return HexFormat.of().formatHex(bytes, 0, SIGNATURE * 4 / Byte.SIZE);
    }
}
