package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.posting.drafts.DraftText;
import org.patientforum.shared.text.Excerpt;
import org.patientforum.web.identity.SignedIn;

/** The page /account/drafts: what the member has begun to write and not posted, each with a way back to it. */
@Named("drafts")
@RequestScoped
public class DraftsBean {

    private static final int EXCERPT = 200;

    @Inject
    @Param
    private Long remove;

    @Inject
    private DraftService drafts;

    @Inject
    private GroupService groups;

    @Inject
    private SignedIn signedIn;

    private List<Row> rows;

    /** One draft: what it is for, the title of its discussion or the name of its group if there is one to read, the beginning of its text, and the page where it is written. */
    public record Row(DraftText draft, String kind, String about, String excerpt, String path) {

        /** Whether the excerpt is all of it. The page where it is written may not show it any more: there the whole text is needed. */
        public boolean whole() {
            return excerpt.equals(draft.markdown().strip());
        }
    }

    /** Loads them before anything asks for them. Throws SignInNeeded. */
    @PostConstruct
    void load() {
        Map<String, String> about = new HashMap<>(drafts.titles(signedIn.id()));
        groups.all().forEach(group -> about.put("group:" + group.id(), group.name()));
        rows = drafts.all(signedIn.id()).stream()
                .map(draft -> row(draft, about.getOrDefault(draft.handle().place(), "")))
                .toList();
    }

    private static Row row(DraftText draft, String about) {
        String[] place = draft.handle().place().split(":", 2);
        String page = switch (place[0]) {
            case "group" -> "/start-discussion/";
            case "post" -> "/edit-post/";
            default -> "/discussions/";
        };
        String excerpt = Excerpt.of(draft.markdown(), EXCERPT);
        return new Row(
                draft,
                place[0],
                about,
                excerpt,
                page + place[1] + "?draft=" + draft.handle().id() + "#text");
    }

    /** Removes the one whose button was pressed: they are plain buttons of one form. */
    public void open() {
        if (Faces.isPostback() && remove != null) {
            drafts.delete(signedIn.id(), remove);
            Messages.addFlashGlobalInfo(AccountWords.text("drafts.removed"));
            Faces.redirect(Faces.getRequestContextPath() + "/account/drafts");
        }
    }

    public List<Row> getRows() {
        return rows;
    }
}
