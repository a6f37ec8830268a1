package org.patientforum.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.patientforum.members.EmailAddress;
import org.patientforum.members.EmailRefused;

/**
 * A reader's input for a report.
 *
 * @param reason why a post needs attention; null for a deletion request or complaint
 * @param requester who requests the deletion; null for other kinds
 * @param text free text, up to 4,000 characters; may be empty if the reason says enough
 * @param contact optional email address of a guest; stored with a deletion request only
 */
public record ReportInput(
        ReportKind kind, ReportReason reason, DeletionRequester requester, String text, String contact) {

    /** Maximum length of the free text, in characters. */
    public static final int MAX_LENGTH = 4000;

    public ReportInput {
        text = text == null ? "" : text.strip();
        contact = contact == null ? "" : contact.strip();
    }

    /** Input without an email address. */
    public ReportInput(ReportKind kind, ReportReason reason, DeletionRequester requester, String text) {
        this(kind, reason, requester, text, null);
    }

    /**
     * Missing or overlong fields: the name of the field and the key of its message in the error bundle. Empty if the
     * input is valid.
     */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (kind == ReportKind.REPORT && reason == null) {
            problems.put("reason", "reportReasonMissing");
        }
        if (kind == ReportKind.DELETION_REQUEST && requester == null) {
            problems.put("asker", "deletionRequesterMissing");
        }
        if (text.isEmpty() && needsWords()) {
            problems.put("words", wordsMissingKey());
        } else if (text.length() > MAX_LENGTH) {
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

    private String wordsMissingKey() {
        return switch (kind) {
            case REPORT -> "reportWordsMissing";
            case DELETION_REQUEST -> "deletionWordsMissing";
            case COMPLAINT -> "complaintWordsMissing";
        };
    }
}
