package org.patientforum.moderation.casefile;

import java.util.List;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.PostSnapshot;

/** A post and its texts before marked edits, latest first. */
public record FormerTexts(PostSnapshot post, List<FormerText> texts) {}
