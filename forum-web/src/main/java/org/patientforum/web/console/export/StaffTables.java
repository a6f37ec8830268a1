package org.patientforum.web.console.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditColumn;
import org.patientforum.audit.AuditFilter;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditService;
import org.patientforum.groups.GroupColumn;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.members.MemberColumn;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberState;
import org.patientforum.members.Role;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.notifications.mail.log.MailColumn;
import org.patientforum.notifications.mail.log.MailFilter;
import org.patientforum.notifications.mail.log.MailLine;
import org.patientforum.notifications.mail.log.MailLogService;
import org.patientforum.notifications.mail.suppression.SuppressedAddress;
import org.patientforum.notifications.mail.suppression.SuppressionColumn;
import org.patientforum.notifications.mail.suppression.SuppressionService;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingChangeColumn;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingsService;
import org.patientforum.shared.Sorting;
import org.patientforum.statistics.NamedCount;
import org.patientforum.statistics.StatisticsService;

/** Exports members, cases, groups, audit trail, mail, settings history and yearly numbers, filtered like their pages. */
@ApplicationScoped
class StaffTables {

    @Produces
    ExportedTable members(MemberAdministrationService service) {
        Columns<MemberProfile> columns = new Columns<MemberProfile>()
                .with("member", MemberProfile::id)
                .with("name", MemberProfile::pseudonym)
                .with("role", MemberProfile::role)
                .with("state", MemberProfile::state)
                .with("suspended until", MemberProfile::suspendedUntil)
                .with("joined", MemberProfile::joinedAt);
        return new StaffTable<>("members", false, columns, filter -> {
            MemberFilter criteria = new MemberFilter(
                    filter.text("name"),
                    filter.enumValue("role", Role.class),
                    filter.enumValue("state", MemberState.class));
            return columns.byOffset((first, limit) ->
                    service.find(criteria, filter.sorting(Sorting.ascending(MemberColumn.PSEUDONYM)), first, limit));
        });
    }

    @Produces
    ExportedTable cases(CaseService service) {
        Columns<CaseRow> columns = new Columns<CaseRow>()
                .with("case", CaseRow::id)
                .with("kind", CaseRow::kind)
                .with("state", CaseRow::state)
                .with("opened", CaseRow::openedAt)
                .with("due", CaseRow::dueAt)
                .with("about", CaseRow::title)
                .with("excerpt", CaseRow::excerpt)
                .with("reports", CaseRow::reports)
                .with("with", CaseRow::claimedBy);
        return new StaffTable<>("cases", false, columns, filter -> {
            CaseFilter.Which which = filter.enumValue("which", CaseFilter.Which.class);
            CaseFilter criteria = new CaseFilter(
                    which == null ? CaseFilter.Which.TO_DO : which, filter.enumValue("kind", CaseKind.class));
            return columns.byOffset((first, limit) ->
                    service.queue(filter.readerId(), criteria.in(filter.sorting(criteria.order())), first, limit));
        });
    }

    @Produces
    ExportedTable groups(GroupService service) {
        Columns<GroupRow> columns = new Columns<GroupRow>()
                .with("group", GroupRow::id)
                .with("name", GroupRow::name)
                .with("description", GroupRow::description)
                .with("name in mails", GroupRow::mailName)
                .with("discussions", GroupRow::discussionCount)
                .with("archived", GroupRow::archived);
        return new StaffTable<>(
                "groups",
                false,
                columns,
                filter -> columns.ofAll(filter.sorted(service.all(), GroupColumn.class, GroupColumn::comparator)));
    }

    @Produces
    ExportedTable audit(AuditService service) {
        Columns<AuditLine> columns = new Columns<AuditLine>()
                .with("row", AuditLine::place)
                .with("when", AuditLine::madeAt)
                .with("who", AuditLine::actor)
                .with("what", AuditLine::action)
                .with("object", AuditLine::objectKind)
                .with("object id", AuditLine::objectId)
                .with("details", AuditLine::details);
        return new StaffTable<>("audit", false, columns, filter -> {
            Long object =
                    filter.text("object") == null || !filter.text("object").matches("\\d{1,18}")
                            ? null
                            : Long.valueOf(filter.text("object"));
            AuditFilter criteria = new AuditFilter(
                    filter.enumValue("action", AuditAction.class),
                    filter.text("actor"),
                    filter.enumValue("kind", AuditObject.Kind.class),
                    object,
                    filter.day("from", 0),
                    filter.day("until", 1));
            Sorting<AuditColumn> sorting = filter.sorting(AuditFilter.USUAL_ORDER);
            return columns.byKey(
                    AuditLine::place, (place, limit) -> service.following(criteria, sorting, place, limit));
        });
    }

    @Produces
    ExportedTable mail(MailLogService service) {
        Columns<MailLine> columns = new Columns<MailLine>()
                .with("mail", MailLine::id)
                .with("kind", MailLine::kind)
                .with("state", MailLine::state)
                .with("reason", MailLine::skippedReason)
                .with("to", MailLine::pseudonym)
                .with("attempts", MailLine::attempts)
                .with("answer", MailLine::answer)
                .with("ordered", MailLine::createdAt)
                .with("sent", MailLine::sentAt);
        return new StaffTable<>("outgoing-mail", false, columns, filter -> {
            MailFilter criteria = new MailFilter(
                    filter.enumValue("state", MailState.class),
                    filter.enumValue("kind", MailKind.class),
                    filter.enumValue("reason", SkippedReason.class),
                    filter.text("name"));
            Sorting<MailColumn> sorting = filter.sorting(MailFilter.USUAL_ORDER);
            return columns.byOffset((first, limit) -> service.lines(criteria, sorting, first, limit));
        });
    }

    @Produces
    ExportedTable suppressedAddresses(SuppressionService service) {
        Columns<SuppressedAddress> columns = new Columns<SuppressedAddress>()
                .with("member", SuppressedAddress::pseudonym)
                .with("since", SuppressedAddress::since)
                .with("answer", SuppressedAddress::answer);
        return new StaffTable<>("suppressed-addresses", false, columns, filter -> {
            Sorting<SuppressionColumn> sorting = filter.sorting(SuppressionColumn.USUAL_ORDER);
            return columns.byOffset((first, limit) -> service.addresses(sorting, first, limit));
        });
    }

    @Produces
    ExportedTable settingsHistory(SettingsService service) {
        Columns<SettingChangeRow> columns = new Columns<SettingChangeRow>()
                .with("change", SettingChangeRow::id)
                .with("setting", SettingChangeRow::key)
                .with("when", SettingChangeRow::madeAt)
                .with("who", SettingChangeRow::actor)
                .with("before", SettingChangeRow::from)
                .with("after", SettingChangeRow::to)
                .with("why", SettingChangeRow::reason);
        return new StaffTable<>("settings-history", true, columns, filter -> {
            SettingFilter criteria =
                    new SettingFilter(filter.enumValue("setting", Setting.class), filter.text("words"));
            Sorting<SettingChangeColumn> sorting = filter.sorting(SettingFilter.USUAL_ORDER);
            return columns.byOffset((first, limit) -> service.changes(criteria, sorting, first, limit));
        });
    }

    @Produces
    ExportedTable year(StatisticsService service, Clock clock) {
        Columns<NamedCount> columns =
                new Columns<NamedCount>().with("what", NamedCount::name).with("how many", NamedCount::amount);
        return new StaffTable<>("year", true, columns, filter -> {
            String year = filter.text("year");
            boolean valid = year != null && year.matches("\\d{4}");
            int requested = valid
                    ? Integer.parseInt(year)
                    : clock.instant().atZone(ZoneOffset.UTC).getYear();
            return columns.ofAll(service.year(requested));
        });
    }
}
