package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.members.MemberColumn;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.members.registration.FirstAdministratorService;
import org.patientforum.members.registration.Registration;
import org.patientforum.members.terms.TermsService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.startup.demonstration.Community.MemberEntry;

/** Steps in which members join, receive staff badges and finally agree to the terms. */
@Dependent
class MemberSteps {

    private static final int NO_TERMS_YET = 0;

    private final FirstAdministratorService administrators;
    private final MemberAdministrationService administration;
    private final TermsService terms;

    @Inject
    MemberSteps(
            FirstAdministratorService administrators, MemberAdministrationService administration, TermsService terms) {
        this.administrators = administrators;
        this.administration = administration;
        this.terms = terms;
    }

    /** Whether the forum has no members. */
    boolean isEmpty() {
        return administration.count(MemberFilter.ALL) == 0;
    }

    List<Step> steps(List<MemberEntry> entries, Timeline timeline, KnownIds ids, String password) {
        List<Step> steps = new ArrayList<>();
        for (MemberEntry entry : entries) {
            String name = entry.pseudonym();
            steps.add(Step.finding(
                    timeline.joined(name), name + " joins", () -> ids.putMember(name, idOf(entry, password))));
            if (!entry.staffBadge().isEmpty()) {
                steps.add(Step.once(
                        timeline.daysAgo(entry.daysAgo()),
                        name + " gets a badge",
                        () -> administration.giveBadge(
                                ids.member(KnownIds.ADMINISTRATOR), ids.member(name), null, entry.staffBadge())));
            }
            steps.add(Step.once(timeline.now(), name + " agrees to the terms", () -> agree(ids.member(name))));
        }
        return steps;
    }

    private long idOf(MemberEntry entry, String password) {
        String name = entry.pseudonym();
        return administration
                .find(new MemberFilter(name, null, null), Sorting.ascending(MemberColumn.PSEUDONYM), 0, 10)
                .stream()
                .filter(member -> member.pseudonym().equals(name))
                .findFirst()
                .map(MemberProfile::id)
                .orElseGet(() -> administrators.createMember(
                        new Registration(name, name + "@example.org", password, NO_TERMS_YET, entry.preferences()),
                        entry.role()));
    }

    private void agree(long memberId) {
        terms.current().ifPresent(current -> terms.agree(memberId, current.version()));
    }
}
