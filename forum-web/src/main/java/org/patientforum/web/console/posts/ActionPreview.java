package org.patientforum.web.console.posts;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.posting.transfers.SelectedPost;
import org.patientforum.posting.transfers.SplitPlan;

/**
 * What is about to be done with a discussion, in words, before it is done.
 *
 * @param words what will happen
 * @param more what that means
 */
public record ActionPreview(Deed deed, String words, String more) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be done with a whole discussion, or with some of its posts. */
    public enum Deed {
        MOVE(null),
        MERGE(null),
        UNDO(null),
        SPLIT(null),
        HIDE(DecisionAction.HIDE),
        SHOW(DecisionAction.RESTORE),
        DELETE_POSTS(DecisionAction.DELETE);

        private final DecisionAction action;

        Deed(DecisionAction action) {
            this.action = action;
        }

        /** What is decided about each post; null if nothing is. */
        DecisionAction action() {
            return action;
        }
    }

    static ActionPreview of(SplitPlan split) {
        SelectedPost first = split.first();
        return of(Deed.SPLIT, split.posts(), split.title(), first.number(), first.author(), split.staying());
    }

    static ActionPreview of(Deed deed, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.tending", Faces.getLocale());
        return new ActionPreview(
                deed,
                new MessageFormat(bundle.getString("plan." + deed), Faces.getLocale()).format(values),
                new MessageFormat(bundle.getString("plan." + deed + ".more"), Faces.getLocale()).format(values));
    }
}
