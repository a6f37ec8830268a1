package org.patientforum.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.patientforum.members.EmailAddress;
import org.patientforum.members.EmailRefused;

/**
 * What a reader tells us.
 *
 * @param reason why it needs a look; null for a deletion request or complaint
 * @param asker who asks for deletion; null for anything else
 * @param words own words, up to 4,000 characters; may be empty where the reason says enough
 * @param contact where a guest can be written to, if they want that; kept with a deletion request only
 */
public record ReportWording(
        ReportKind kind, ReportReason reason, DeletionRequester asker, String words, String contact) {

    /** Longest own words, in characters. */
    public static final int LONGEST = 4000;

    public ReportWording {
        words = words == null ? "" : words.strip();
        contact = contact == null ? "" : contact.strip();
    }

    /** Of somebody who leaves no address. */
    public ReportWording(ReportKind kind, ReportReason reason, DeletionRequester asker, String words) {
        this(kind, reason, asker, words, null);
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
            problems.put("words", missing());
        } else if (words.length() > LONGEST) {
            problems.put("words", "reportWordsTooLong");
        }
        if (!contact.isEmpty() && !isAddress(contact)) {
            problems.put("contact", "reportContactRefused");
        }
        return problems;
    }

    private static boolean isAddress(String text) {
        try {
            EmailAddress.of(text);
            return true;
        } catch (EmailRefused noAddress) {
            return false;
        }
    }

    private boolean needsWords() {
        return kind != ReportKind.REPORT || reason == ReportReason.SOMETHING_ELSE;
    }

    private String missing() {
        return switch (kind) {
            case REPORT -> "reportWordsMissing";
            case DELETION_REQUEST -> "deletionWordsMissing";
            case COMPLAINT -> "complaintWordsMissing";
        };
    }
}
