package org.patientforum.notifications.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.patientforum.notifications.outbox.MailSite.Host;
import org.patientforum.shared.crypto.SiteKeys;

/**
 * Ids in the headers of mails. They are the same in every attempt, so that a mail sent twice after a crash is shown
 * once. They cannot be read without the site's key, so that they disclose nothing about recipients and subjects.
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

    /** Returns the Message-ID of the mail of this kind about this subject to this member. */
    public String messageId(MailKind kind, long subjectId, long memberId) {
        return "<" + signed("message", kind.name(), subjectId, memberId) + "@" + host.name() + ">";
    }

    /**
     * Returns the Message-ID that all mails about a discussion to a member reply to, so that mail programs show them
     * as a thread.
     */
    public String threadRoot(long discussionId, long memberId) {
        return "<" + signed("thread", "", discussionId, memberId) + "@" + host.name() + ">";
    }

    private String signed(String what, String kind, long subjectId, long memberId) {
        return keys.signature(KEY).of(what, kind, Long.toString(subjectId), Long.toString(memberId));
    }

    /** Returns the keyed hash of an address, for records that must not contain the address. */
    public String addressHash(String email) {
        return keys.signature(KEY).of("address", email.toLowerCase(Locale.ROOT));
    }

    /** Returns the List-Id of mails to followers that must not disclose the group. */
    public String listId() {
        return "<news." + host.name() + ">";
    }

    /** Returns the List-Id of a group's mails. */
    public String listId(long groupId) {
        return "<group-" + groupId + "." + host.name() + ">";
    }
}
