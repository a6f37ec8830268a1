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
        if (!blank(closeWhy)) {
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

    /** Whether anything is filled in, so that nothing is done that is folded away. */
    public boolean isFilled() {
        return adviceLink != null || suspendUntil != null || !blank(closeWhy) || !blank(suspendWhy);
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
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
