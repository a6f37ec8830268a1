package org.patientforum.members;

import java.time.Instant;
import org.patientforum.shared.ForumException;

/** The member cannot sign in until then; said only to who knows the password. */
public class ShutOut extends ForumException {

    /** @param words what staff wrote to the member */
    public ShutOut(Instant until, String words) {
        super("member.shutOut", until, words);
    }
}
