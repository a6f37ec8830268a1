package org.patientforum.posting.transfers;

import org.patientforum.shared.ForumException;

/** The posts cannot be transferred. */
public class TransferRefused extends ForumException {

    /**
     * @param why {@code openingStays}: the opening post is selected; {@code firstNotShown}: the first selected post is not visible; {@code itself}:
     *     source and target are the same; {@code gone}: a discussion was merged or deleted; {@code waits}: a discussion is held; {@code noUndo}: the
     *     transfer cannot be undone any more
     */
    public TransferRefused(String why) {
        super("transfer." + why);
    }
}
