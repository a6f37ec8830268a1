package org.patientforum.web.console;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.moderation.MeasureKind;
import org.patientforum.moderation.MeasureWish;

/** The fields in which a moderator chooses what a decision does besides. */
public class FurtherMeasures implements Serializable {

    private static final long serialVersionUID = 1L;

    private String closeWhy;
    private Long adviceLink;
    private LocalDate suspendUntil;
    private String suspendWhy;

    /** What is filled in is done. The last day of a suspension ends where the moderator is. */
    List<MeasureWish> wishes(ZoneId zone) {
        List<MeasureWish> wishes = new ArrayList<>();
        if (closeWhy != null && !closeWhy.isBlank()) {
            wishes.add(new MeasureWish(MeasureKind.CLOSE_DISCUSSION, null, null, closeWhy));
        }
        if (adviceLink != null) {
            wishes.add(new MeasureWish(MeasureKind.LABEL_ADVICE, null, adviceLink, ""));
        }
        if (suspendUntil != null) {
            wishes.add(new MeasureWish(
                    MeasureKind.SUSPEND_MEMBER,
                    suspendUntil.plusDays(1).atStartOfDay(zone).toInstant(),
                    null,
                    suspendWhy));
        }
        return wishes;
    }

    public String getCloseWhy() {
        return closeWhy;
    }

    public void setCloseWhy(String closeWhy) {
        this.closeWhy = closeWhy;
    }

    public Long getAdviceLink() {
        return adviceLink;
    }

    public void setAdviceLink(Long adviceLink) {
        this.adviceLink = adviceLink;
    }

    public LocalDate getSuspendUntil() {
        return suspendUntil;
    }

    public void setSuspendUntil(LocalDate suspendUntil) {
        this.suspendUntil = suspendUntil;
    }

    public String getSuspendWhy() {
        return suspendWhy;
    }

    public void setSuspendWhy(String suspendWhy) {
        this.suspendWhy = suspendWhy;
    }
}
