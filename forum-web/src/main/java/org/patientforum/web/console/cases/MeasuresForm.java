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

/** The fields in which a moderator chooses what a decision does besides. */
public class MeasuresForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String closeWhy;
    private Long adviceLink;
    private SanctionKind sanction;
    private LocalDate sanctionUntil;
    private String sanctionWords;

    /** What is filled in is done. The last day ends where the moderator is. */
    List<MeasureRequest> wishes(ZoneId zone) {
        List<MeasureRequest> wishes = new ArrayList<>();
        if (!blank(closeWhy)) {
            wishes.add(new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, closeWhy));
        }
        if (adviceLink != null) {
            wishes.add(new MeasureRequest(MeasureKind.LABEL_ADVICE, null, adviceLink, ""));
        }
        if (sanction != null || sanctionUntil != null || !blank(sanctionWords)) {
            Instant end = sanctionUntil == null
                    ? null
                    : sanctionUntil.plusDays(1).atStartOfDay(zone).toInstant();
            MeasureKind kind = sanction == null ? null : MeasureKind.valueOf(sanction.name());
            wishes.add(new MeasureRequest(kind, end, null, sanctionWords));
        }
        return wishes;
    }

    /** Whether anything is filled in, so that nothing is done that is folded away. */
    public boolean isFilled() {
        return adviceLink != null
                || sanction != null
                || sanctionUntil != null
                || !blank(closeWhy)
                || !blank(sanctionWords);
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

    public String getSanctionWords() {
        return sanctionWords;
    }

    public void setSanctionWords(String sanctionWords) {
        this.sanctionWords = sanctionWords;
    }
}
