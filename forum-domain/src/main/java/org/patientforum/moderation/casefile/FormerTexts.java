package org.patientforum.moderation.casefile;

import java.util.List;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.PostSnapshot;

/** A post and the texts it had before its marked edits, latest first. */
public record FormerTexts(PostSnapshot post, List<FormerText> texts) {}
