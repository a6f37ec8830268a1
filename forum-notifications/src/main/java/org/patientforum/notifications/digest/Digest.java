package org.patientforum.notifications.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.digest.DigestSchedule.Due;
import org.patientforum.reading.news.NewsWindow;

/** An enqueued digest: its recipient and the period of its news. Its content is looked up when it is sent. */
@Entity
@Table(name = "digest")
public class Digest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "digest_seq")
    @SequenceGenerator(name = "digest_seq", sequenceName = "digest_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    private Delivery cadence;

    @Column(name = "news_from")
    private Instant from;

    @Column(name = "news_until")
    private Instant until;

    protected Digest() {}

    Digest(DigestSubscription subscription, Due due) {
        this.memberId = subscription.memberId();
        this.cadence = subscription.cadence();
        this.from = due.from();
        this.until = due.until();
    }

    NewsWindow window(Collection<Delivery> deliveries) {
        return new NewsWindow(memberId, deliveries, from, until);
    }

    long id() {
        return id;
    }

    long memberId() {
        return memberId;
    }

    Delivery cadence() {
        return cadence;
    }
}
