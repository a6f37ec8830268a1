package org.patientforum.notifications.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.patientforum.members.MembershipService;

/** What members see of their own mail: why each came or did not, and whether their address takes any. */
@Stateless
public class MyMailService {

    private static final int LAST = 50;

    private EntityManager em;
    private Suppressions suppressions;
    private MembershipService members;

    protected MyMailService() {}

    @Inject
    public MyMailService(EntityManager em, Suppressions suppressions, MembershipService members) {
        this.em = em;
        this.suppressions = suppressions;
        this.members = members;
    }

    /** The member's last mails, newest first. */
    @RolesAllowed("member")
    public List<MyMail> lately(long actorId) {
        return em.createQuery("""
                        select new org.patientforum.notifications.mail.MyMail(
                            o.kind, o.state, o.skippedReason, o.subjectId, o.createdAt, o.sentAt)
                        from OutgoingMail o where o.memberId = :member order by o.createdAt desc, o.id desc""", MyMail.class)
                .setParameter("member", actorId)
                .setMaxResults(LAST)
                .getResultList();
    }

    /** Whether the member's address takes no mail. */
    @RolesAllowed("member")
    public boolean unreachable(long actorId) {
        return members.mailAddress(actorId)
                .flatMap(address -> suppressions.of(actorId, address.email()))
                .isPresent();
    }

    /** Tries the member's address again with the next mail. */
    @RolesAllowed("member")
    public void tryMyAddressAgain(long actorId) {
        suppressions.lift(actorId);
    }
}
