package org.patientforum.reporting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reader says of a post.
 *
 * @param reason why the post needs a look; null for a deletion request
 * @param asker who asks for deletion; null for a report
 * @param words own words, up to 4,000 characters; may be empty where the reason says enough
 */
public record ReportWording(ReportKind kind, ReportReason reason, Asker asker, String words) {

    /** Longest own words, in characters. */
    public static final int LONGEST = 4000;

    public ReportWording {
        words = words == null ? "" : words.strip();
    }

    /** What is missing or too long: the field's name to the key of the words in the error bundle. Empty if all is well. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (kind == ReportKind.REPORT && reason == null) {
            problems.put("reason", "reportReasonMissing");
        }
        if (kind == ReportKind.DELETION_REQUEST && asker == null) {
            problems.put("asker", "reportAskerMissing");
        }
        if (words.isEmpty() && needsWords()) {
            problems.put("words", kind == ReportKind.REPORT ? "reportWordsMissing" : "deletionWordsMissing");
        } else if (words.length() > LONGEST) {
            problems.put("words", "reportWordsTooLong");
        }
        return problems;
    }

    private boolean needsWords() {
        return kind == ReportKind.DELETION_REQUEST || reason == ReportReason.SOMETHING_ELSE;
    }
}
