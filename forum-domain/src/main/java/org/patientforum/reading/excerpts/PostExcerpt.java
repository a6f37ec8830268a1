package org.patientforum.reading.excerpts;

import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;

/**
 * A published post in short, as one reader may see it.
 *
 * @param state says why the text is not there, if it is not
 * @param title of the discussion; empty if the reader does not see it
 * @param author pseudonym; empty if the reader does not see the text
 * @param text beginning of the text, without markup; empty if the reader does not see it
 */
public record PostExcerpt(
        PostLocation location,
        PostState state,
        String groupName,
        String title,
        String author,
        String text,
        boolean readable) {}
