package org.patientforum.moderation.casefile;

import org.jspecify.annotations.Nullable;
import org.patientforum.shared.ForumException;

/**
 * What a decision about several cases would do to one of them.
 *
 * @param refusal why it cannot be decided so; null if it can
 */
public record BulkLine(CaseRow row, @Nullable ForumException refusal) {}
