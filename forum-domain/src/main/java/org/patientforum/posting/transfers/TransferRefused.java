package org.patientforum.posting.transfers;

import org.patientforum.shared.ForumException;

/** Posts cannot be taken from here to there. */
public class TransferRefused extends ForumException {

    /**
     * @param why {@code openingStays}: the opening post is among them; {@code firstNotShown}: the first of them is not visible;
     *     {@code itself}, {@code gone}: there is no other discussion to go to; {@code waits}: its
     *     opening post waits until staff have looked; {@code noUndo}: something came after it
     */
    public TransferRefused(String why) {
        super("transfer." + why);
    }
}
