package org.patientforum.notifications.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.following.FollowingService;
import org.patientforum.notifications.mail.UnsubscribeTokens.Undo;
import org.patientforum.notifications.mail.UnsubscribeTokens.Wish;
import org.patientforum.shared.NotFound;

/**
 * Stopping mail by the links in it, without a sign-in: the signed token says whose mail, and about what. Follows stay, on the
 * site only. Every method throws NotFound for a token that is not ours.
 */
@Stateless
public class UnsubscribeService {

    private UnsubscribeTokens tokens;
    private FollowingService following;

    protected UnsubscribeService() {}

    @Inject
    public UnsubscribeService(UnsubscribeTokens tokens, FollowingService following) {
        this.tokens = tokens;
        this.following = following;
    }

    /** Whether the link is about all mail, and not one discussion only. Changes nothing. */
    @PermitAll
    public boolean meansAll(String token) {
        return wish(token).all();
    }

    /** Does what the link says and gives the token that undoes it. */
    @PermitAll
    public String stop(String token) {
        Wish wish = wish(token);
        return wish.all() ? stopAll(token) : undo(wish, following.stopMail(wish.memberId(), wish.discussionId()));
    }

    /** Stops all mail of new replies, whatever the link was about, and gives the token that undoes it. */
    @PermitAll
    public String stopAll(String token) {
        Wish wish = wish(token);
        return undo(wish, following.stopAllMail(wish.memberId()));
    }

    /** Takes a stop back. */
    @PermitAll
    public void undo(String undoToken) {
        Undo undo = tokens.undo(undoToken).orElseThrow(() -> new NotFound("mailLink"));
        following.resumeMail(undo.memberId(), undo.followIds());
    }

    private String undo(Wish wish, List<Long> changed) {
        return tokens.token(new Undo(wish.memberId(), changed));
    }

    private Wish wish(String token) {
        return tokens.wish(token).orElseThrow(() -> new NotFound("mailLink"));
    }
}
