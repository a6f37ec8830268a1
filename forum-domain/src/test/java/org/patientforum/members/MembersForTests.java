package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.patientforum.shared.NotFound;

/** What other features ask of members, on the real table, in plain Java. */
public final class MembersForTests extends MembershipService {

    private final Members members;

    public MembersForTests(EntityManager em) {
        members = new Members(em);
    }

    @Override
    public List<Long> mentioned(String text) {
        return members.named(Mentions.keys(text));
    }

    @Override
    public Optional<MailAddress> mailAddress(long memberId) {
        return members.mailAddress(memberId);
    }

    @Override
    public MemberProfile profile(long memberId) {
        return members.profile(memberId).orElseThrow(() -> new NotFound("member"));
    }
}
