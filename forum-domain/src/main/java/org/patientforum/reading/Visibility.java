package org.patientforum.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.NotFound;

/**
 * The only rule of who may see what, used by pages, mails and everything else that shows a post. Every admitted reader sees
 * visible posts; of other posts a marker is shown, but authors still read their own hidden text. Held posts are visible only to
 * their author and staff: they have no number, and a discussion that was never published is not found.
 */
@ApplicationScoped
public class Visibility {

    /**
     * The rule for lists as a JPQL condition on a discussion {@code d}: at least one post is visible. So replies can still be
     * found when the opening post is gone. {@code Discussion.listed()} implements the same rule for the count of a group's
     * discussions.
     */
    static final String LISTED = "(d.openingState = org.patientforum.posting.PostState.VISIBLE or d.replyCount > 0)";

    /** {@link #LISTED} in SQL. */
    static final String LISTED_SQL = "(d.opening_state = 'VISIBLE' or d.reply_count > 0)";

    /** The rule for other members' posts in mails, as a JPQL condition on a post {@code p}. */
    static final String SHOWN = "p.state = org.patientforum.posting.PostState.VISIBLE";

    /** {@link #SHOWN} in SQL. */
    static final String SHOWN_SQL = "p.state = 'VISIBLE'";

    private final BooleanSupplier guestsMayRead;

    protected Visibility() {
        this(true);
    }

    @Inject
    public Visibility(Settings settings) {
        this.guestsMayRead = () -> settings.flag(Setting.GUESTS_READ);
    }

    /** A rule independent of settings. */
    public Visibility(boolean guestsMayRead) {
        this.guestsMayRead = () -> guestsMayRead;
    }

    /** Throws SignInRequired if only members may read and the reader is a guest. */
    public void requireMayRead(Reader reader) {
        if (reader.guest() && !guestsMayRead.getAsBoolean()) {
            throw new SignInRequired();
        }
    }

    /** Whether the reader sees the text of a post with this state and author. */
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

    /**
     * Throws NotFound if the discussion was never published, unless its opening post is kept and the reader is its author or
     * staff.
     */
    public void requireKnows(Reader reader, DiscussionHeader discussion) {
        if (discussion.unpublished()) {
            boolean kept = discussion.openingState() == PostState.HELD || discussion.openingState() == PostState.HIDDEN;
            if (!kept || !reader.staff() && !reader.is(discussion.authorId())) {
                throw new NotFound("discussion");
            }
        }
    }

    /** Throws NotFound if the post has no place, unless the reader is its author or staff. */
    public void requireKnows(Reader reader, PostLocation location, long authorId) {
        if (location.unpublished() && !reader.staff() && !reader.is(authorId)) {
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
