package org.patientforum.notifications.mail.transport;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * The single recipient of a message. Only printable ASCII is accepted: some Unicode characters end in the byte of a
 * line break, and a mail library that truncates them lets an address inject SMTP commands (CVE-2025-7962).
 */
public final class Recipient {

    private static final int MAX_LENGTH = 254;

    /** Dots at the edge of a part or next to each other, hyphens at the edge of a label. */
    private static final Pattern EDGES = Pattern.compile("^\\.|\\.@|\\.\\.|@[.-]|(?<=@[^@]{0,253})(-\\.|\\.-)|[.-]$");

    private final InternetAddress address;

    private Recipient(InternetAddress address) {
        this.address = address;
    }

    /**
     * Parses one address without a display name.
     *
     * @throws AddressRefused if it is not an address we send to
     */
    public static Recipient of(String email) {
        if (email == null || email.length() > MAX_LENGTH || !email.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new AddressRefused();
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(email, true);
            if (parsed.length != 1
                    || parsed[0].isGroup()
                    || email.indexOf('@') < 1
                    || !email.equals(parsed[0].getAddress())
                    || EDGES.matcher(email).find()) {
                throw new AddressRefused();
            }
            return new Recipient(parsed[0]);
        } catch (AddressException e) {
            throw new AddressRefused();
        }
    }

    /** Returns the address for the headers. */
    public InternetAddress address() {
        return (InternetAddress) address.clone();
    }

    /** The address cannot be used. The message does not contain it, because it is logged. */
    public static final class AddressRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
