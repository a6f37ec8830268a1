package org.patientforum.moderation.templates;

import org.patientforum.shared.ForumException;

/** Somebody else has changed these words to choose since the form was opened. */
public class TemplateChangedMeanwhile extends ForumException {

    public TemplateChangedMeanwhile() {
        super("templateChangedMeanwhile");
    }
}
