package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The target's content at the time of the report. */
@Embeddable
public class ContentSnapshot {

    @Column(name = "frozen_title")
    private String title;

    @Column(name = "frozen_markdown")
    private String markdown;

    @Column(name = "frozen_html")
    private String html;

    protected ContentSnapshot() {}

    ContentSnapshot(TargetSnapshot target) {
        title = target.title();
        markdown = target.markdown();
        html = target.html();
    }

    /** Deletes the text when the appeal period is over. The title stays so that staff can identify the case. */
    public void purgeText() {
        markdown = "";
        html = "";
    }

    public String title() {
        return title;
    }

    String markdown() {
        return markdown;
    }
}
