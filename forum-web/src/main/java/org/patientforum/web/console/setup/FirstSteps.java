package org.patientforum.web.console.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.patientforum.groups.GroupService;
import org.patientforum.members.MembershipService;
import org.patientforum.members.Role;
import org.patientforum.members.terms.TermsService;
import org.patientforum.notifications.mail.delivery.TestMailService;
import org.patientforum.settings.HospitalDetails;
import org.patientforum.settings.Setting;
import org.patientforum.web.console.setup.FirstStep.What;
import org.patientforum.web.operations.BackupStamp;
import org.patientforum.web.site.Site;

/** Finds out which first steps are done. Nothing is ticked by hand: a step that is undone later shows up again. */
@Dependent
class FirstSteps {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whoever confirms what cannot be undone must be somebody else, so one person is not enough. */
    private static final int ADMINISTRATORS = 2;

    private final HospitalDetails hospital;
    private final Site site;
    private final TestMailService mail;
    private final TermsService terms;
    private final GroupService groups;
    private final MembershipService members;
    private final BackupStamp backup;

    @Inject
    FirstSteps(
            HospitalDetails hospital,
            Site site,
            TestMailService mail,
            TermsService terms,
            GroupService groups,
            MembershipService members,
            BackupStamp backup) {
        this.hospital = hospital;
        this.site = site;
        this.mail = mail;
        this.terms = terms;
        this.groups = groups;
        this.members = members;
        this.backup = backup;
    }

    /** All steps with their state. For administrators. */
    List<FirstStep> all() {
        List<Setting> missing = hospital.missing();
        Setting first = missing.isEmpty() ? Setting.HOSPITAL_NAME : missing.getFirst();
        return List.of(
                new FirstStep(What.HOSPITAL, missing.isEmpty(), "setting/" + first),
                new FirstStep(What.ADDRESS, securePublicAddress(site.getAddress()), "health"),
                new FirstStep(What.MAIL_SERVER, mail.configured(), "health"),
                new FirstStep(What.TEST_MAIL, mail.accepted(), "outgoing-mail"),
                new FirstStep(What.TERMS, ownTerms(), "terms"),
                new FirstStep(What.GROUPS, groups.all().stream().anyMatch(group -> !group.archived()), "groups"),
                new FirstStep(What.STAFF, members.activeWith(Role.ADMINISTRATOR).size() >= ADMINISTRATORS, "members"),
                new FirstStep(What.BACKUP, backup.isRecent(), "health"));
    }

    /** The first version is our sample; a hospital's own is published after it, even if it says the same. */
    private boolean ownTerms() {
        return terms.current().filter(text -> text.version() > 1).isPresent();
    }

    /** Whether the address begins with https and is not the one of this machine. */
    static boolean securePublicAddress(String address) {
        URI uri = URI.create(address);
        return "https".equalsIgnoreCase(uri.getScheme()) && !THIS_MACHINE.contains(String.valueOf(uri.getHost()));
    }
}
