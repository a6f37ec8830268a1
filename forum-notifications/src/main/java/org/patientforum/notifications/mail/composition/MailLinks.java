package org.patientforum.notifications.mail.composition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.patientforum.shared.SealedText;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * Encrypted links for mails that must not disclose their subject. Each belongs to one recipient, contains nothing
 * readable, and works only when they are signed in.
 */
@Dependent
public class MailLinks {

    private static final String KEY = "mail-places";
    private static final String PURPOSE = "place";

    private final SiteKeys keys;

    @Inject
    public MailLinks(SiteKeys keys) {
        this.keys = keys;
    }

    /** The recipient and the target of a link. */
    record Target(long memberId, MailLocation location) {}

    /** Returns the link's path. */
    String path(long memberId, MailLocation location) {
        String text = memberId + " " + location.kind().name() + " " + location.id();
        return "/from-mail/" + sealed().seal(PURPOSE, text);
    }

    /** Decrypts the last part of the path; empty if it is invalid. */
    Optional<Target> target(String token) {
        return sealed().open(PURPOSE, token).map(text -> {
            String[] parts = text.split(" ");
            return new Target(
                    Long.parseLong(parts[0]),
                    new MailLocation(MailLocation.Kind.valueOf(parts[1]), Long.parseLong(parts[2])));
        });
    }

    private SealedText sealed() {
        return new SealedText(keys.key(KEY));
    }
}
