package org.patientforum.notifications.digest;

import java.time.Clock;
import java.time.Instant;
import org.patientforum.following.Delivery;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Wires the digests in plain Java. */
public final class DigestsFixture {

    private DigestsFixture() {}

    static DigestBatch batch(
            CommunityFixture community, Clock clock, MailPolicy policy, RequiresNewTransaction transaction) {
        DigestSubscriptions subscriptions = new DigestSubscriptions(community.em());
        return new DigestBatch(subscriptions, planner(community, clock, policy), () -> policy, transaction, clock);
    }

    /** Creates a member's subscription. */
    public static void subscribe(CommunityFixture community, Delivery cadence, long member, Clock clock) {
        new DigestSubscriptions(community.em()).create(cadence, member, clock.instant());
    }

    static DigestComposer composer(CommunityFixture community, MailPolicy policy) {
        return new DigestComposer(
                new DigestSubscriptions(community.em()),
                ReadingFixture.unreadNews(community.em()),
                new MemberLookupFixture(community.em()),
                () -> policy);
    }

    static DigestPlanner planner(CommunityFixture community, Clock clock, MailPolicy policy) {
        return new DigestPlanner(
                new DigestSubscriptions(community.em()),
                composer(community, policy),
                MailFixture.outbox(community, clock),
                new MemberLookupFixture(community.em()),
                community.mailTimes(),
                ReadingFixture.unreadNews(community.em()));
    }

    /** Starts a discussion at this instant and returns the post's id. */
    static long post(CommunityFixture community, long author, Instant at) {
        long post = community.post(author);
        community.change("update post set posted_at = '" + at + "' where id = " + post);
        community.change(
                "update discussion set last_post_at = '" + at + "' where id = " + community.discussionOf(post));
        return post;
    }

    /** Records a visit of the member at this instant. */
    static void visit(CommunityFixture community, long member, Instant at) {
        community.change("delete from sign_in where member_id = " + member);
        community.change("insert into sign_in (id, member_id, token_hash, created_at, last_seen_at, expires_at, device)"
                + " values (" + member + ", " + member + ", 'hash" + member + "', '" + at + "', '" + at + "', '" + at
                + "', '')");
    }
}
