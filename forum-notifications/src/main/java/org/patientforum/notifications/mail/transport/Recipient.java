package org.patientforum.notifications.mail.transport;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * The one person a message goes to. Anything but printable ASCII is refused: some characters of Unicode end in the byte of a
 * line break, and a mail library that cuts them down lets one address smuggle in commands to the mail server (CVE-2025-7962).
 */
public final class Recipient {

    private static final int LONGEST = 254;

    /** Dots at the edge of a part or beside each other, hyphens at the edge of a label. */
    private static final Pattern EDGES = Pattern.compile("^\\.|\\.@|\\.\\.|@[.-]|(?<=@[^@]{0,253})(-\\.|\\.-)|[.-]$");

    private final InternetAddress address;

    private Recipient(InternetAddress address) {
        this.address = address;
    }

    /** Reads one address without a name. Throws AddressRefused. */
    public static Recipient of(String email) {
        if (email == null || email.length() > LONGEST || !email.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
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

    /** Name and address, as they stand in the head of the mail. */
    public InternetAddress address() {
        return (InternetAddress) address.clone();
    }

    /** There is no sending to this. Says nothing of the address, for it is logged. */
    public static final class AddressRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
