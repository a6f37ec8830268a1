package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.patientforum.notifications.outbox.MailSite.Host;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * The ids in the headers of mails. The same on every try, so that a mail sent twice after a crash is seen once; unreadable
 * without the site's key, so that they tell nobody who was told of what.
 */
@Dependent
public class MessageIds {

    private static final String KEY = "mail-ids";

    private final SiteKeys keys;
    private final Host host;

    @Inject
    public MessageIds(SiteKeys keys, MailSite site) {
        this.keys = keys;
        this.host = site.host();
    }

    /** The Message-ID of the mail of this kind about this event to this member. */
    public String message(MailKind kind, long subjectId, long memberId) {
        return "<" + signed("message", kind.name(), subjectId, memberId) + "@" + host.name() + ">";
    }

    /** The message that all mails of one discussion to one member answer, so that mail programs show them as one thread. */
    public String threadRoot(long discussionId, long memberId) {
        return "<" + signed("thread", "", discussionId, memberId) + "@" + host.name() + ">";
    }

    private String signed(String what, String kind, long subjectId, long memberId) {
        return keys.signature(KEY).of(what, kind, Long.toString(subjectId), Long.toString(memberId));
    }

    /** Stands for an address where the address itself is not kept. */
    public String address(String email) {
        return keys.signature(KEY).of("address", email.toLowerCase(Locale.ROOT));
    }

    /** The id of all mails that members follow, which tells nothing of a group. */
    public String list() {
        return "<news." + host.name() + ">";
    }

    /** The neutral id of a group's mails. */
    public String list(long groupId) {
        return "<group-" + groupId + "." + host.name() + ">";
    }
}
