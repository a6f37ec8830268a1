package org.patientforum.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.UnsubscribeTarget.Scope;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Request;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.FixedSiteKeys;

class UnsubscribeServiceTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final UnsubscribeTokens tokens = new UnsubscribeTokens(new FixedSiteKeys());
    private final MailOptOuts optOuts = new MailOptOuts(community.em(), clock);
    private final MailOptOutService choices = new MailOptOutService(optOuts);
    private final UnsubscribeService service =
            new UnsubscribeService(tokens, FollowingFixture.service(community.em(), clock), optOuts);
    private long discussion;
    private long other;

    @BeforeEach
    void follow() {
        discussion = community.discussionOf(community.post(1));
        other = community.discussionOf(community.post(1));
        community.follow(2, discussion, Delivery.NOW);
        community.follow(2, other, Delivery.NOW);
        community.follow(3, discussion, Delivery.NOW);
    }

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void unsubscribesFromADiscussionAndUndoes() {
        String undo = unsubscribe(tokens.token(Request.ofDiscussion(2, discussion)));
        assertThat(deliveries()).isEqualTo("2:SITE 2:NOW 3:NOW");
        assertThat(unsubscribe(tokens.token(Request.ofDiscussion(2, discussion))))
                .as("again")
                .isNotNull();
        assertThat(deliveries()).isEqualTo("2:SITE 2:NOW 3:NOW");

        undo(undo);
        assertThat(deliveries()).isEqualTo("2:NOW 2:NOW 3:NOW");
        assertThat(community.number("select follower_count from discussion where id = " + discussion))
                .isEqualTo(2);
    }

    @Test
    void undoesARepeatedUnsubscription() {
        unsubscribe(tokens.token(Request.ofDiscussion(2, discussion)));
        undo(unsubscribe(tokens.token(Request.ofDiscussion(2, discussion))));
        assertThat(deliveries()).isEqualTo("2:NOW 2:NOW 3:NOW");
        unsubscribe(tokens.token(Request.ofAll(2)));
        undo(unsubscribe(tokens.token(Request.ofAll(2))));
        assertThat(deliveries()).isEqualTo("2:NOW 2:NOW 3:NOW");
    }

    @Test
    void unsubscribesFromAKindAndUndoes() {
        String undo = unsubscribe(tokens.token(Request.ofKind(2, MailKind.STILL_WANTED)));
        assertThat(kinds(2)).doesNotContain(MailKind.DIGEST).contains(MailKind.NEW_REPLY);
        assertThat(optOuts.optedOut(List.of(2L, 3L)).test(2L, MailKind.STILL_WANTED))
                .isTrue();
        assertThat(optOuts.optedOut(List.of(2L, 3L)).test(2L, MailKind.NEW_REPLY))
                .isFalse();
        assertThat(optOuts.optedOut(List.of(2L, 3L)).test(3L, MailKind.DIGEST)).isFalse();
        assertThat(unsubscribe(tokens.token(Request.ofKind(2, MailKind.DIGEST))))
                .as("again")
                .isEqualTo(undo);
        assertThat(deliveries()).as("what is followed stays").isEqualTo("2:NOW 2:NOW 3:NOW");

        undo(undo);
        assertThat(kinds(2)).isEqualTo(MailKind.choices());
    }

    @Test
    void doesNotUndoLaterChoices() {
        String undo = unsubscribe(tokens.token(Request.ofKind(2, MailKind.DIGEST)));
        undo(undo);
        community.transaction().run(() -> choices.chooseKinds(2, List.of(MailKind.NEW_REPLY)));
        undo(undo);
        assertThat(kinds(2)).containsExactly(MailKind.NEW_REPLY);
        community.transaction().run(() -> choices.chooseKinds(2, MailKind.choices()));
        assertThat(kinds(2)).isEqualTo(MailKind.choices());
    }

    @Test
    void unsubscribesFromAllAndUndoesOnlyThat() {
        community.follow(2, other, Delivery.SITE);
        String undo = unsubscribe(tokens.token(Request.ofAll(2)));
        assertThat(deliveries()).isEqualTo("2:SITE 2:SITE 3:NOW");
        undo(undo);
        assertThat(deliveries()).isEqualTo("2:NOW 2:SITE 3:NOW");
    }

    @Test
    void unsubscribesFromAllByTheLinkOfADiscussion() {
        community.transaction().run(() -> service.unsubscribeAll(tokens.token(Request.ofDiscussion(2, discussion))));
        assertThat(deliveries()).isEqualTo("2:SITE 2:SITE 3:NOW");
    }

    @Test
    void unsubscribesFromADiscussionOfAFollowedGroup() {
        community.change("delete from follow");
        community.followGroup(2, Delivery.NOW);
        String undo = unsubscribe(tokens.token(Request.ofDiscussion(2, discussion)));
        assertThat(delivery(2)).isEqualTo("SITE");
        undo(undo);
        assertThat(delivery(2)).isEqualTo("NOW");
    }

    @Test
    void showsTheTargetWithoutChangingAnything() {
        assertThat(service.target(tokens.token(Request.ofAll(2)))).isEqualTo(new UnsubscribeTarget(Scope.ALL, null));
        assertThat(service.target(tokens.token(Request.ofDiscussion(2, discussion))))
                .isEqualTo(new UnsubscribeTarget(Scope.DISCUSSION, null));
        assertThat(service.target(tokens.token(Request.ofKind(2, MailKind.STILL_WANTED))))
                .isEqualTo(new UnsubscribeTarget(Scope.KIND, MailKind.DIGEST));
        assertThat(kinds(2)).isEqualTo(MailKind.choices());
        assertThat(deliveries()).isEqualTo("2:NOW 2:NOW 3:NOW");
    }

    @Test
    void rejectsForgedLinks() {
        String forged = tokens.token(Request.ofDiscussion(2, discussion)).replaceFirst("2", "3");
        assertThatThrownBy(() -> service.target(forged)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.unsubscribe(forged)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.unsubscribeAll(forged)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.undo(forged)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.undo(tokens.token(Request.ofDiscussion(2, discussion))))
                .isInstanceOf(NotFound.class);
        assertThat(deliveries()).isEqualTo("2:NOW 2:NOW 3:NOW");
    }

    private String unsubscribe(String token) {
        return community.transaction().get(() -> service.unsubscribe(token));
    }

    private List<MailKind> kinds(long memberId) {
        return community.transaction().get(() -> choices.kinds(memberId));
    }

    private void undo(String token) {
        community.transaction().run(() -> service.undo(token));
    }

    private String deliveries() {
        return String.join(
                " ",
                community
                        .list("select member_id || ':' || delivery from follow order by member_id, discussion_id")
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    private String delivery(long memberId) {
        return FollowingFixture.service(community.em(), clock)
                .deliveryFor(memberId, discussion)
                .map(Enum::name)
                .orElse("");
    }
}
