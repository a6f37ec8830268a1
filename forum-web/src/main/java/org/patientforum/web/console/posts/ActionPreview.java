package org.patientforum.web.console.posts;

import java.io.Serializable;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.posting.transfers.SelectedPost;
import org.patientforum.posting.transfers.SplitPlan;
import org.patientforum.web.words.TextPattern;

/**
 * The preview of an action on a discussion or on several of its posts.
 *
 * @param summary what will happen
 * @param details what this means for readers
 */
public record ActionPreview(Kind kind, String summary, String details) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The actions on a discussion or on several of its posts. */
    public enum Kind {
        MOVE(null),
        MERGE(null),
        UNDO(null),
        SPLIT(null),
        HIDE(DecisionAction.HIDE),
        SHOW(DecisionAction.RESTORE),
        DELETE_POSTS(DecisionAction.DELETE);

        private final DecisionAction action;

        Kind(DecisionAction action) {
            this.action = action;
        }

        /** The decision made about each post; null if the action makes none. */
        DecisionAction action() {
            return action;
        }
    }

    static ActionPreview of(SplitPlan split) {
        SelectedPost first = split.first();
        return of(Kind.SPLIT, split.posts(), split.title(), first.number(), first.author(), split.staying());
    }

    static ActionPreview of(Kind kind, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.moderation", Faces.getLocale());
        return new ActionPreview(
                kind,
                TextPattern.format(bundle, "preview." + kind, values),
                TextPattern.format(bundle, "preview." + kind + ".more", values));
    }
}
