package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a case is about, as it was when somebody told us of it. */
@Embeddable
public class ContentSnapshot {

    @Column(name = "frozen_title")
    private String title;

    @Column(name = "frozen_markdown")
    private String markdown;

    @Column(name = "frozen_html")
    private String html;

    protected ContentSnapshot() {}

    ContentSnapshot(TargetSnapshot seen) {
        title = seen.title();
        markdown = seen.markdown();
        html = seen.html();
    }

    /** The time for an appeal is over; the title stays, so that the case can be told from others. */
    public void forgetText() {
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
