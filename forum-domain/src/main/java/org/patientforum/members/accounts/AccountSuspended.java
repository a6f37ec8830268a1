package org.patientforum.members.accounts;

import java.time.Instant;
import org.patientforum.shared.ForumException;

/** The member cannot sign in until then; said only to who knows the password. */
public class AccountSuspended extends ForumException {

    private final long memberId;

    /** @param words what staff wrote to the member */
    public AccountSuspended(long memberId, Instant until, String words) {
        super("member.shutOut", until, words);
        this.memberId = memberId;
    }

    /** Who it is: they have given the right password. */
    public long memberId() {
        return memberId;
    }
}
