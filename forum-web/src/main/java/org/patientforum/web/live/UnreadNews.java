package org.patientforum.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.inbox.Bell;
import org.patientforum.web.identity.SignedIn;

/** The data for the header of every page; loaded at most once per page. */
@Named("unreadNews")
@RequestScoped
public class UnreadNews {

    @Inject
    private NewsServices services;

    @Inject
    private SignedIn signedIn;

    private Bell bell;

    private Bell bell() {
        if (bell == null) {
            bell = signedIn.member() && !signedIn.withoutDatabase()
                    ? services.news().bell(signedIn.id())
                    : Bell.EMPTY;
        }
        return bell;
    }

    /** The reader's number of unread notifications; 0 for guests. */
    public long getCount() {
        return bell().unread();
    }

    /** The delivery that is proposed when the reader follows something. */
    public Delivery getUsual() {
        return bell().usual();
    }

    /** Whether the reader is a member whose address does not accept mail. */
    public boolean isUnreachable() {
        return bell().unreachable();
    }
}
