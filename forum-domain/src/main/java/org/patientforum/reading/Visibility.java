package org.patientforum.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostState;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.NotFound;

/**
 * The one rule of who may see what, used by pages, mails and whatever else shows a post. A visible post is for every reader the
 * site lets in; of any other only its marker is shown, but its author still reads their own hidden text. Of
 * a held one nobody but its author and staff knows: it has no number, and a discussion that never was published is not found.
 */
@ApplicationScoped
public class Visibility {

    /**
     * The rule for lists, as a condition on a discussion {@code d}: readers can see one of its posts. So replies stay to be found when
     * the opening post goes. {@code Discussion.listed()} says the same, for the count of a group's discussions.
     */
    static final String LISTED = "(d.openingState = org.patientforum.posting.PostState.VISIBLE or d.replyCount > 0)";

    /** The same in SQL. */
    static final String LISTED_SQL = "(d.opening_state = 'VISIBLE' or d.reply_count > 0)";

    /** The rule for members' mails, as a condition on a post {@code p} of somebody else. */
    static final String SHOWN = "p.state = org.patientforum.posting.PostState.VISIBLE";

    /** The same in SQL. */
    static final String SHOWN_SQL = "p.state = 'VISIBLE'";

    private final BooleanSupplier guestsMayRead;

    protected Visibility() {
        this(true);
    }

    @Inject
    public Visibility(Settings settings) {
        this.guestsMayRead = () -> settings.yes(Setting.GUESTS_READ);
    }

    /** A rule that stays as it is. */
    public Visibility(boolean guestsMayRead) {
        this.guestsMayRead = () -> guestsMayRead;
    }

    /** Throws SignInToRead if the site keeps its pages for members and the reader is a guest. */
    public void requireMayRead(Reader reader) {
        if (reader.guest() && !guestsMayRead.getAsBoolean()) {
            throw new SignInToRead();
        }
    }

    /** Whether the reader sees the text of a post of this state and author. */
    public boolean showsText(Reader reader, PostState state, long authorId) {
        return switch (state) {
            case VISIBLE -> !reader.guest() || guestsMayRead.getAsBoolean();
            case HELD -> reader.is(authorId) || reader.staff();
            case HIDDEN -> reader.is(authorId);
            case WITHDRAWN, DELETED -> false;
        };
    }

    /** Whether the reader sees the title of a discussion whose opening post has this state and author. */
    public boolean showsTitle(Reader reader, PostState openingState, long authorId) {
        return showsText(reader, openingState, authorId);
    }

    /** Throws NotFound if the discussion was never published, and the reader is neither staff nor its author whose post is kept. */
    public void requireKnows(Reader reader, DiscussionHeader discussion) {
        if (discussion.unpublished()) {
            boolean kept = discussion.openingState() == PostState.HELD || discussion.openingState() == PostState.HIDDEN;
            if (!kept || !reader.staff() && !reader.is(discussion.authorId())) {
                throw new NotFound("discussion");
            }
        }
    }

    /** Throws NotFound if the post has no place, and the reader is neither staff nor its author. */
    public void requireKnows(Reader reader, PostPlace place, long authorId) {
        if (place.unpublished() && !reader.staff() && !reader.is(authorId)) {
            throw new NotFound("post");
        }
    }

    /** Throws NotFound if the reader may not see the post. */
    public void requireShowsText(Reader reader, PostState state, long authorId) {
        if (!showsText(reader, state, authorId)) {
            throw new NotFound("post");
        }
    }
}
