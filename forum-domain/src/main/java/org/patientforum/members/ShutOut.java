package org.patientforum.members;

import java.time.Instant;
import org.patientforum.shared.ForumException;

/** The member cannot sign in until then; said only to who knows the password. */
public class ShutOut extends ForumException {

    private final long memberId;

    /** @param words what staff wrote to the member */
    public ShutOut(long memberId, Instant until, String words) {
        super("member.shutOut", until, words);
        this.memberId = memberId;
    }

    /** Who it is: they have given the right password. */
    public long memberId() {
        return memberId;
    }
}
