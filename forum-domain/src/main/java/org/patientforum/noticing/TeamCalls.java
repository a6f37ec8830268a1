package org.patientforum.noticing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.moderation.WaitingCases;

/** What has become of calls: for whoever passes them on. */
@Dependent
public class TeamCalls {

    private final CaseNotices notices;
    private final WaitingCases waiting;
    private final Team team;

    @Inject
    public TeamCalls(CaseNotices notices, WaitingCases waiting, Team team) {
        this.notices = notices;
        this.waiting = waiting;
        this.team = team;
    }

    /** Everybody who looks after the forum or a group now. */
    public Set<Long> team() {
        return team.everybody();
    }

    /** Of these notices, those whose case nobody has taken yet. */
    public Set<Long> stillWaiting(Collection<Long> noticeIds) {
        return notices.byId(noticeIds).stream()
                .filter(notice -> waiting.waits(notice.caseId(), notice.openedAt()))
                .map(CaseNotice::id)
                .collect(Collectors.toSet());
    }
}
