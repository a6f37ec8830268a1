package org.patientforum.web.console.cases;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.members.SanctionKind;
import org.patientforum.moderation.decisions.MeasureKind;
import org.patientforum.moderation.decisions.MeasureRequest;
import org.patientforum.shared.text.Excerpt;

/** The form fields for additional measures of a decision. */
public class MeasuresForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String closeReason;
    private Long adviceLink;
    private SanctionKind sanction;
    private LocalDate sanctionUntil;
    private LocalDate usualLastDay;
    private String sanctionMessage;

    /** Returns the measures whose fields are filled in. A sanction has the message to the author as its own if none was written, and lasts to the end of its last day in the moderator's time zone. */
    List<MeasureRequest> requested(ZoneId zone, String messageToAuthor) {
        List<MeasureRequest> requested = new ArrayList<>();
        if (!blank(closeReason)) {
            requested.add(new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, closeReason));
        }
        if (adviceLink != null) {
            requested.add(new MeasureRequest(MeasureKind.LABEL_ADVICE, null, adviceLink, ""));
        }
        if (sanction != null || !blank(sanctionMessage)) {
            MeasureKind kind = sanction == null ? null : MeasureKind.valueOf(sanction.name());
            requested.add(new MeasureRequest(kind, end(zone), null, sanctionWords(messageToAuthor)));
        }
        return requested;
    }

    private Instant end(ZoneId zone) {
        LocalDate last = sanctionUntil == null ? usualLastDay : sanctionUntil;
        return sanction == null || !sanction.temporary() || last == null
                ? null
                : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** One message is enough: without words about the sanction, it has those to the author. */
    private String sanctionWords(String messageToAuthor) {
        return blank(sanctionMessage) && !blank(messageToAuthor)
                ? Excerpt.of(messageToAuthor.strip(), MeasureRequest.MAX_WORDS_LENGTH - 1)
                : sanctionMessage;
    }

    /** Whether any measure is requested. */
    public boolean isFilled() {
        return isAboutPost() || sanction != null || !blank(sanctionMessage);
    }

    /** Whether a measure about the post is requested; then its section is shown open, so that no measure is hidden. */
    public boolean isAboutPost() {
        return adviceLink != null || !blank(closeReason);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getCloseReason() {
        return closeReason;
    }

    public void setCloseReason(String closeReason) {
        this.closeReason = closeReason;
    }

    public Long getAdviceLink() {
        return adviceLink;
    }

    public void setAdviceLink(Long adviceLink) {
        this.adviceLink = adviceLink;
    }

    public SanctionKind getSanction() {
        return sanction;
    }

    public void setSanction(SanctionKind sanction) {
        this.sanction = sanction;
    }

    /** Sets the last day of a sanction for which none is chosen. */
    void setUsualLastDay(LocalDate day) {
        usualLastDay = day;
    }

    public LocalDate getSanctionUntil() {
        return sanctionUntil;
    }

    public void setSanctionUntil(LocalDate sanctionUntil) {
        this.sanctionUntil = sanctionUntil;
    }

    public String getSanctionMessage() {
        return sanctionMessage;
    }

    public void setSanctionMessage(String sanctionMessage) {
        this.sanctionMessage = sanctionMessage;
    }
}
