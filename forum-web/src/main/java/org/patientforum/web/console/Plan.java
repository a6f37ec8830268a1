package org.patientforum.web.console;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.moderation.Action;
import org.patientforum.posting.ChosenPost;
import org.patientforum.posting.SplitPlan;

/**
 * What is about to be done with a discussion, in words, before it is done.
 *
 * @param words what will happen
 * @param more what that means
 */
public record Plan(Deed deed, String words, String more) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be done with a whole discussion, or with some of its posts. */
    public enum Deed {
        MOVE(null),
        MERGE(null),
        UNDO(null),
        SPLIT(null),
        HIDE(Action.HIDE),
        SHOW(Action.RESTORE),
        DELETE_POSTS(Action.DELETE);

        private final Action action;

        Deed(Action action) {
            this.action = action;
        }

        /** What is decided about each post; null if nothing is. */
        Action action() {
            return action;
        }
    }

    static Plan of(SplitPlan split) {
        ChosenPost first = split.first();
        return of(Deed.SPLIT, split.posts(), split.title(), first.number(), first.author(), split.staying());
    }

    static Plan of(Deed deed, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.tending", Faces.getLocale());
        return new Plan(
                deed,
                new MessageFormat(bundle.getString("plan." + deed), Faces.getLocale()).format(values),
                new MessageFormat(bundle.getString("plan." + deed + ".more"), Faces.getLocale()).format(values));
    }
}
