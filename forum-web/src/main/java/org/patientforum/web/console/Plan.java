package org.patientforum.web.console;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

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
        MOVE,
        MERGE,
        DELETE,
        UNDO,
        SPLIT,
        HIDE,
        SHOW,
        DELETE_POSTS
    }

    static Plan of(Deed deed, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.tending", Faces.getLocale());
        return new Plan(
                deed,
                new MessageFormat(bundle.getString("plan." + deed), Faces.getLocale()).format(values),
                new MessageFormat(bundle.getString("plan." + deed + ".more"), Faces.getLocale()).format(values));
    }
}
