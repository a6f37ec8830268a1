package org.patientforum.notifications.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.following.FollowingService;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Undo;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Wish;
import org.patientforum.shared.NotFound;

/**
 * Stopping mail by the links in it, without a sign-in: the signed token says whose mail, and about what. Follows stay, on the
 * site only. Every method throws NotFound for a token that is not ours.
 */
@Stateless
public class UnsubscribeService {

    private UnsubscribeTokens tokens;
    private FollowingService following;
    private MailOptOuts stops;

    protected UnsubscribeService() {}

    @Inject
    public UnsubscribeService(UnsubscribeTokens tokens, FollowingService following, MailOptOuts stops) {
        this.tokens = tokens;
        this.following = following;
        this.stops = stops;
    }

    /** What the link would stop. Changes nothing. */
    @PermitAll
    public UnsubscribeTarget aim(String token) {
        return UnsubscribeTarget.of(wish(token));
    }

    /** Does what the link says and gives the token that undoes it. */
    @PermitAll
    public String stop(String token) {
        Wish wish = wish(token);
        long member = wish.memberId();
        return switch (UnsubscribeTarget.of(wish).scope()) {
            case DISCUSSION ->
                tokens.token(new Undo(member, following.stopMail(member, wish.discussionId()), List.of()));
            case KIND ->
                tokens.token(new Undo(
                        member,
                        List.of(),
                        List.of(stops.stop(member, wish.kind()).id())));
            case ALL -> stopAll(token);
        };
    }

    /** Stops all mail about new posts, whatever the link was about, and gives the token that undoes it. */
    @PermitAll
    public String stopAll(String token) {
        long member = wish(token).memberId();
        List<Long> stopped = MailKind.choices().stream()
                .filter(kind -> !kind.endsWithFollowing())
                .map(kind -> stops.stop(member, kind).id())
                .toList();
        return tokens.token(new Undo(member, following.stopAllMail(member), stopped));
    }

    /** Takes a stop back, as far as the member has not chosen again since. */
    @PermitAll
    public void undo(String undoToken) {
        Undo undo = tokens.undo(undoToken).orElseThrow(() -> new NotFound("mailLink"));
        following.resumeMail(undo.memberId(), undo.followIds());
        stops.of(undo.memberId()).stream()
                .filter(stop -> undo.stopIds().contains(stop.id()))
                .forEach(stops::remove);
    }

    private Wish wish(String token) {
        return tokens.wish(token).orElseThrow(() -> new NotFound("mailLink"));
    }
}
