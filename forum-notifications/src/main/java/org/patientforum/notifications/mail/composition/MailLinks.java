package org.patientforum.notifications.mail.composition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.patientforum.shared.SealedText;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * The links of mails that must not tell what they are about: each is its reader's own, names nothing that can be read, and leads
 * nowhere without their sign-in.
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

    /** Where one reader's link leads. */
    record Aim(long memberId, MailPlace place) {}

    /** The link's path. */
    String path(long memberId, MailPlace place) {
        String text = memberId + " " + place.kind().name() + " " + place.id();
        return "/from-mail/" + sealed().seal(PURPOSE, text);
    }

    /** Reads the last part of the path; empty if we did not make it. */
    Optional<Aim> aim(String token) {
        return sealed().open(PURPOSE, token).map(text -> {
            String[] parts = text.split(" ");
            return new Aim(
                    Long.parseLong(parts[0]),
                    new MailPlace(MailPlace.Kind.valueOf(parts[1]), Long.parseLong(parts[2])));
        });
    }

    private SealedText sealed() {
        return new SealedText(keys.key(KEY));
    }
}
