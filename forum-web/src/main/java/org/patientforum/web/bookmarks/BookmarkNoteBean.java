package org.patientforum.web.bookmarks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.bookmarks.BookmarkRow;
import org.patientforum.bookmarks.BookmarkService;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.web.identity.SignedIn;

/** The page /account/bookmark/108: the note on the bookmark of a post. */
@Named("bookmarkNote")
@RequestScoped
public class BookmarkNoteBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    @Param(name = "seen")
    private Integer version;

    @Inject
    private BookmarkService bookmarks;

    @Inject
    private SignedIn signedIn;

    private BookmarkRow row;
    private String note;
    private boolean changed;

    /** Loads the bookmark. Throws SignInNeeded, NotFound. */
    public void load() {
        long member = signedIn.id();
        if (id == null) {
            throw new NotFound("bookmark");
        }
        row = bookmarks.details(member, id);
        if (!Faces.isPostback() || version == null) {
            version = row.noteVersion();
        }
        if (!Faces.isPostback()) {
            note = row.note();
        }
    }

    /** Saves the note. If another window has changed it, the page shows both notes and the member decides. */
    public void save() {
        try {
            bookmarks.changeNote(signedIn.id(), id, note, version);
        } catch (ChangedMeanwhile meanwhile) {
            changed = true;
            version = row.noteVersion();
            throw meanwhile;
        }
        BookmarksBean.done("note.saved", BookmarksBean.PATH);
    }

    public BookmarkRow getRow() {
        return row;
    }

    /** The version of the note that the member has read. */
    public Integer getVersion() {
        return version;
    }

    /** Whether another window has changed the note since this form was opened. */
    public boolean isChanged() {
        return changed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
