package org.patientforum.notifications.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.following.FollowingService;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Request;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Undo;
import org.patientforum.shared.NotFound;

/**
 * Unsubscribes by the links in mails, without sign-in: the signed token says whose mail is stopped, and about what.
 * Follows remain, with delivery on the site only. Every method throws NotFound for an invalid token.
 */
@Stateless
public class UnsubscribeService {

    private UnsubscribeTokens tokens;
    private FollowingService following;
    private MailOptOuts optOuts;

    protected UnsubscribeService() {}

    @Inject
    public UnsubscribeService(UnsubscribeTokens tokens, FollowingService following, MailOptOuts optOuts) {
        this.tokens = tokens;
        this.following = following;
        this.optOuts = optOuts;
    }

    /** Returns what the link would stop. Changes nothing. */
    @PermitAll
    public UnsubscribeTarget target(String token) {
        return UnsubscribeTarget.of(request(token));
    }

    /** Unsubscribes and returns the token that undoes it. */
    @PermitAll
    public String unsubscribe(String token) {
        Request request = request(token);
        long member = request.memberId();
        return switch (UnsubscribeTarget.of(request).scope()) {
            case DISCUSSION ->
                tokens.token(new Undo(member, following.stopMail(member, request.discussionId()), List.of()));
            case KIND ->
                tokens.token(new Undo(
                        member,
                        List.of(),
                        List.of(optOuts.add(member, request.kind()).id())));
            case ALL -> unsubscribeAll(token);
        };
    }

    /** Stops all mail about new posts, whatever the link is about. Returns the token that undoes it. */
    @PermitAll
    public String unsubscribeAll(String token) {
        long member = request(token).memberId();
        List<Long> optOutIds = MailKind.choices().stream()
                .filter(kind -> !kind.endsWithFollowing())
                .map(kind -> optOuts.add(member, kind).id())
                .toList();
        return tokens.token(new Undo(member, following.stopAllMail(member), optOutIds));
    }

    /** Undoes an unsubscription, unless the member has chosen otherwise since. */
    @PermitAll
    public void undo(String undoToken) {
        Undo undo = tokens.undo(undoToken).orElseThrow(() -> new NotFound("mailLink"));
        following.resumeMail(undo.memberId(), undo.followIds());
        optOuts.findByMembers(undo.memberId()).stream()
                .filter(optOut -> undo.optOutIds().contains(optOut.id()))
                .forEach(optOuts::remove);
    }

    private Request request(String token) {
        return tokens.request(token).orElseThrow(() -> new NotFound("mailLink"));
    }
}
