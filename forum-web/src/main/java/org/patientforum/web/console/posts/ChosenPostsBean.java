package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.transfers.TransferService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.cases.DecisionPreview;
import org.patientforum.web.console.posts.ActionPreview.Deed;
import org.patientforum.web.forms.Sent;
import org.patientforum.web.identity.SignedIn;

/** What staff do to chosen posts on /console/discussion/42: first it is said what will happen, then it is done. */
@Named("chosenPosts")
@ViewScoped
public class ChosenPostsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DiscussionBean page;

    @Inject
    private TransferService transfers;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    @Inject
    private ProactiveModerationService initiative;

    private final DecisionPreview decision = new DecisionPreview();
    private String numbers;
    private Deed deed = Deed.HIDE;
    private String title;
    private ActionPreview plan;
    private Map<Long, String> textsSeen;

    /** Says what would happen to the posts that are ticked or written down. */
    public void look() {
        plan = null;
        Sent.required(deed);
        decision.forget();
        boolean planned = action.tried(() -> {
            PostNumbers chosen = PostNumbers.of(numbers, ticked());
            numbers = chosen.toString();
            plan = planned(chosen);
        });
        if (!planned) {
            page.load();
        }
    }

    private ActionPreview planned(PostNumbers chosen) {
        if (deed == Deed.SPLIT) {
            return ActionPreview.of(page.planSplit(chosen, title));
        }
        decision.look(deed.action(), signedIn.zone());
        textsSeen = page.asSeen(initiative.texts(page.getId(), chosen, deed.action()));
        return ActionPreview.of(deed, textsSeen.size());
    }

    /** Does what was planned. */
    public void perform() {
        PostNumbers chosen = PostNumbers.of(numbers, List.of());
        long id = page.getId();
        Runnable wish = Sent.required(deed) == Deed.SPLIT
                ? () -> transfers.split(signedIn.id(), id, chosen, title)
                : () -> initiative.decideAll(signedIn.id(), id, chosen, textsSeen, decision.getLookedAt());
        if (!action.then(wish, "console/discussion/" + id, "discussion.done." + deed)) {
            page.load();
        }
        plan = null;
    }

    /** Leaves everything as it is. */
    public void drop() {
        plan = null;
    }

    private static List<Integer> ticked() {
        String[] values = Faces.getRequestParameterValues("post");
        return Stream.of(values == null ? new String[0] : values)
                .filter(value -> value.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** Whether a post was chosen. */
    public boolean chosen(int number) {
        return ticked().contains(number);
    }

    public Deed[] getDeeds() {
        return new Deed[] {Deed.HIDE, Deed.SHOW, Deed.SPLIT, Deed.DELETE_POSTS};
    }

    public DecisionPreview getDecision() {
        return decision;
    }

    public ActionPreview getPlan() {
        return plan;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public Deed getDeed() {
        return deed;
    }

    public void setDeed(Deed deed) {
        this.deed = deed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
