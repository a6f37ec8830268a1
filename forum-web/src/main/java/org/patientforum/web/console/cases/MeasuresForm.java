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

/** The form fields for additional measures of a decision. */
public class MeasuresForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String closeReason;
    private Long adviceLink;
    private SanctionKind sanction;
    private LocalDate sanctionUntil;
    private String sanctionMessage;

    /** Returns the measures whose fields are filled in. A sanction lasts to the end of its last day in the moderator's time zone. */
    List<MeasureRequest> requested(ZoneId zone) {
        List<MeasureRequest> requested = new ArrayList<>();
        if (!blank(closeReason)) {
            requested.add(new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, closeReason));
        }
        if (adviceLink != null) {
            requested.add(new MeasureRequest(MeasureKind.LABEL_ADVICE, null, adviceLink, ""));
        }
        if (sanction != null || sanctionUntil != null || !blank(sanctionMessage)) {
            Instant end = sanctionUntil == null
                    ? null
                    : sanctionUntil.plusDays(1).atStartOfDay(zone).toInstant();
            MeasureKind kind = sanction == null ? null : MeasureKind.valueOf(sanction.name());
            requested.add(new MeasureRequest(kind, end, null, sanctionMessage));
        }
        return requested;
    }

    /** Whether any field is filled in; then the section is shown open, so that no measure is hidden. */
    public boolean isFilled() {
        return adviceLink != null
                || sanction != null
                || sanctionUntil != null
                || !blank(closeReason)
                || !blank(sanctionMessage);
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
