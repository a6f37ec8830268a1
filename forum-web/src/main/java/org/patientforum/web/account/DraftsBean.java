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

/** The page /account/drafts: the member's unposted drafts, each with a link to the form it belongs to. */
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

    /**
     * One draft.
     *
     * @param kind "discussion", "group" or "post"
     * @param about title of the discussion or name of the group; empty if the member may not read it
     * @param path address of the form, with the draft's id
     */
    public record Row(DraftText draft, String kind, String about, String excerpt, String path) {

        /**
         * Whether the excerpt is the whole text. If it is not, the page offers the whole text as well: the form may
         * no longer be reachable.
         */
        public boolean whole() {
            return excerpt.equals(draft.markdown().strip());
        }
    }

    /**
     * Loads the drafts. Runs at construction because Faces reads the rows before it invokes actions. Throws
     * SignInNeeded.
     */
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

    /** Deletes the draft whose button was pressed. The buttons are plain submit buttons of one form. */
    public void open() {
        if (Faces.isPostback() && remove != null) {
            drafts.delete(signedIn.id(), remove);
            Messages.addFlashGlobalInfo(AccountTexts.text("drafts.removed"));
            Faces.redirect(Faces.getRequestContextPath() + "/account/drafts");
        }
    }

    public List<Row> getRows() {
        return rows;
    }
}
