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
import org.patientforum.web.console.posts.ActionPreview.Kind;
import org.patientforum.web.forms.FormChoice;
import org.patientforum.web.identity.SignedIn;

/** The actions on selected posts of /console/discussion/42: each is previewed, then performed. */
@Named("consoleSelectedPosts")
@ViewScoped
public class SelectedPostsBean implements Serializable {

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
    private ProactiveModerationService proactiveModeration;

    private final DecisionPreview decision = new DecisionPreview();
    private String numbers;
    private Kind kind = Kind.HIDE;
    private String title;
    private ActionPreview pending;
    private Map<Long, String> fingerprints;

    /** Previews the action on the posts that are ticked or listed by number. */
    public void preview() {
        pending = null;
        FormChoice.required(kind);
        decision.discard();
        boolean valid = action.runAndStay(() -> {
            PostNumbers selected = PostNumbers.of(numbers, ticked());
            numbers = selected.toString();
            pending = previewOf(selected);
        });
        if (!valid) {
            page.load();
        }
    }

    private ActionPreview previewOf(PostNumbers selected) {
        if (kind == Kind.SPLIT) {
            return ActionPreview.of(page.planSplit(selected, title));
        }
        decision.preview(kind.action(), signedIn.zone());
        fingerprints = page.requireUnchanged(proactiveModeration.fingerprints(page.getId(), selected, kind.action()));
        return ActionPreview.of(kind, fingerprints.size());
    }

    /** Performs the previewed action. */
    public void perform() {
        PostNumbers selected = PostNumbers.of(numbers, List.of());
        long id = page.getId();
        Runnable change = FormChoice.required(kind) == Kind.SPLIT
                ? () -> transfers.split(signedIn.id(), id, selected, title)
                : () -> proactiveModeration.decideAll(
                        signedIn.id(), id, selected, fingerprints, decision.getPreviewed());
        if (!action.runAndRedirect(change, "console/discussion/" + id, "discussion.done." + kind)) {
            page.load();
        }
        pending = null;
    }

    /** Discards the preview. */
    public void cancel() {
        pending = null;
    }

    private static List<Integer> ticked() {
        String[] values = Faces.getRequestParameterValues("post");
        return Stream.of(values == null ? new String[0] : values)
                .filter(value -> value.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** Returns whether the post with this number is ticked. */
    public boolean isTicked(int number) {
        return ticked().contains(number);
    }

    public Kind[] getKinds() {
        return new Kind[] {Kind.HIDE, Kind.SHOW, Kind.SPLIT, Kind.DELETE_POSTS};
    }

    public DecisionPreview getDecision() {
        return decision;
    }

    public ActionPreview getPending() {
        return pending;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
