package org.patientforum.members.accounts;

import java.time.Instant;
import org.patientforum.shared.ForumException;

/** The account is suspended until the given instant. Thrown only after the right password. */
public class AccountSuspended extends ForumException {

    private final long memberId;

    /** @param words staff's message to the member */
    public AccountSuspended(long memberId, Instant until, String words) {
        super("member.shutOut", until, words);
        this.memberId = memberId;
    }

    /** The member, who has given the right password. */
    public long memberId() {
        return memberId;
    }
}
