package org.patientforum.integration.authorisation;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.patientforum.announcements.AnnouncementContent;
import org.patientforum.audit.AuditFilter;
import org.patientforum.audit.AuditObject;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupWording;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.Role;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.assignment.HandoverInput;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.notifications.mail.log.MailFilter;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.MailTimes;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostState;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.review.HeldPostEdit;
import org.patientforum.reading.DiscussionFilter;
import org.patientforum.reading.Reader;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.Reporter;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingFilter;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.jobs.Job;
import org.patientforum.statistics.DayRange;
import org.patientforum.statistics.Figure;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;

/** Valid arguments for any service method: values of the scenario by name or type, otherwise defaults by type or name. */
final class Arguments {

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("text", "Two weeks, I think."),
            Map.entry("markdown", "Two weeks, I think."),
            Map.entry("newText", "Two weeks, they say."),
            Map.entry("title", "About waiting"),
            Map.entry("words", "We have looked at it."),
            Map.entry("reason", "It was needed."),
            Map.entry("states", List.of(PostState.VISIBLE)),
            Map.entry("seen", List.of()),
            Map.entry("seenVersions", Map.of()),
            Map.entry("proposals", List.of()),
            Map.entry("page", 1),
            Map.entry("typed", "R-7K3M-9QX2"),
            Map.entry("authorId", 1L),
            Map.entry("number", 1),
            Map.entry("first", 0),
            Map.entry("last", 9),
            Map.entry("version", 0),
            Map.entry("limit", 9),
            Map.entry("count", 9),
            Map.entry("months", 1),
            Map.entry("year", 2026),
            Map.entry("orElse", 2026),
            Map.entry("defaultYear", 2026),
            Map.entry("defaultValue", 2026),
            Map.entry("name", "POSTS"),
            Map.entry("note", "Ask about this."),
            Map.entry("noteVersion", 1),
            Map.entry("place", "discussion:1"),
            Map.entry("keyHash", "no key"),
            Map.entry("token", "no token"),
            Map.entry("signInId", 0L),
            Map.entry("draftId", 0L),
            Map.entry("discussionId", 0L),
            Map.entry("postId", 0L),
            Map.entry("badge", "Nurse"),
            Map.entry("badgeSeen", ""),
            Map.entry("allowed", true),
            Map.entry("list", "miracle cure"),
            Map.entry("why", "Nobody has one."),
            Map.entry("email", "somebody@example.org"),
            Map.entry("language", java.util.Locale.ENGLISH),
            Map.entry("address", "https://example.org/advice"),
            Map.entry("current", "not my password"),
            Map.entry("newPassword", "purple otters sing at noon"),
            Map.entry("weekHours", "Mon-Fri 9:00-17:00"),
            Map.entry("firstDay", "2099-01-01"),
            Map.entry("lastDay", "2099-01-02"),
            Map.entry("table", "audit"),
            Map.entry("format", "csv"),
            Map.entry("filter", "all"),
            Map.entry("value", "Nobody is here now."),
            Map.entry("html", "<p>Two weeks, I think.</p>"));

    private static final Map<Class<?>, Supplier<Object>> BY_TYPE = new HashMap<>();

    static {
        BY_TYPE.put(boolean.class, () -> true);
        BY_TYPE.put(NewSignIn.Device.class, () -> new NewSignIn.Device("Firefox", true));
        BY_TYPE.put(PostNumbers.class, () -> PostNumbers.of(2));
        BY_TYPE.put(PostState.class, () -> PostState.HIDDEN);
        BY_TYPE.put(DraftHandle.class, () -> DraftHandle.unsaved("discussion:1"));
        BY_TYPE.put(Delivery.class, () -> Delivery.NOW);
        BY_TYPE.put(DiscussionFilter.class, () -> DiscussionFilter.ALL);
        BY_TYPE.put(Instant.class, () -> Instant.now().plus(1, ChronoUnit.DAYS));
        BY_TYPE.put(LocalDate.class, LocalDate::now);
        BY_TYPE.put(ZoneId.class, () -> ZoneId.of("Europe/London"));
        BY_TYPE.put(Figure.class, () -> Figure.values()[0]);
        BY_TYPE.put(
                DayRange.class,
                () -> new DayRange(LocalDate.now(ZoneOffset.UTC).minusDays(29), LocalDate.now(ZoneOffset.UTC)));
        BY_TYPE.put(LocalePreferences.class, () -> new LocalePreferences("en", "Europe/London"));
        BY_TYPE.put(Role.class, () -> Role.MODERATOR);
        BY_TYPE.put(SanctionKind.class, () -> SanctionKind.READ_ONLY);
        BY_TYPE.put(MemberFilter.class, () -> MemberFilter.ALL);
        BY_TYPE.put(GroupWording.class, () -> new GroupWording(SharedFixture.unique(), "A group", "Group"));
        BY_TYPE.put(HeldPostEdit.class, () -> new HeldPostEdit("About waiting", "Two weeks.", "Welcome."));
        BY_TYPE.put(
                AdviceLinkRow.class,
                () -> new AdviceLinkRow(0, SharedFixture.unique(), "https://example.org/", false, 0));
        BY_TYPE.put(
                ResponseTemplateRow.class,
                () -> new ResponseTemplateRow(0, SharedFixture.unique(), null, Reasons.NONE, "We looked.", false, 0));
        BY_TYPE.put(
                WatchedWordForm.class,
                () -> new WatchedWordForm(SharedFixture.unique(), FilterAction.BLOCK, "", "Why not."));
        BY_TYPE.put(CaseFilter.class, () -> new CaseFilter(CaseFilter.Which.TO_DO, null));
        BY_TYPE.put(HandoverInput.class, () -> new HandoverInput(null, "", "form"));
        BY_TYPE.put(DecisionInput.class, CaseStates::hide);
        BY_TYPE.put(DecisionAction.class, () -> DecisionAction.HIDE);
        BY_TYPE.put(AppealOutcome.class, () -> AppealOutcome.STANDS);
        BY_TYPE.put(AuditFilter.class, () -> AuditFilter.ALL);
        BY_TYPE.put(AuditObject.class, () -> AuditObject.ofCase(1));
        BY_TYPE.put(Job.class, () -> Job.OLD_DRAFTS);
        BY_TYPE.put(Setting.class, () -> Setting.STAFFED_OUTSIDE);
        BY_TYPE.put(SettingFilter.class, () -> new SettingFilter(null, null));
        BY_TYPE.put(MailFilter.class, () -> new MailFilter(null, null, null, null));
        BY_TYPE.put(MailTimes.class, () -> MailTimes.DEFAULT);
        BY_TYPE.put(MailPrivacy.class, () -> MailPrivacy.MINIMAL);
        BY_TYPE.put(AnnouncementContent.class, ConsoleStates::announcement);
        BY_TYPE.put(Collection.class, List::of);
        BY_TYPE.put(
                ReportInput.class, () -> new ReportInput(ReportKind.REPORT, ReportReason.UNKIND, null, "Not kind."));
    }

    private Arguments() {}

    static Object[] of(Method method, Scenario scenario, Map<String, Object> values) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> value(parameter, scenario, values))
                .toArray();
    }

    private static Object value(Parameter parameter, Scenario scenario, Map<String, Object> values) {
        String name = parameter.getName();
        Class<?> type = parameter.getType();
        if (values.containsKey(name) && fits(type, values.get(name))) {
            return values.get(name);
        }
        Optional<Object> ofScenario = ofType(type, values);
        if (ofScenario.isPresent()) {
            return ofScenario.get();
        }
        if (type == Reader.class) {
            return scenario.reader();
        }
        if (type == Reporter.class) {
            return scenario.reporter();
        }
        if (name.equals("submission")) {
            return SharedFixture.unique();
        }
        if (Map.class.isAssignableFrom(type) && name.matches("textsSeen|fingerprints|seenFingerprints|seen")) {
            return new CurrentFingerprints();
        }
        if (type == String.class && name.matches("seen|fingerprint|seenFingerprint")) {
            return fingerprint(values.get("postId"));
        }
        if (type == Sorting.class) {
            return byFirstColumn((ParameterizedType) parameter.getParameterizedType());
        }
        if (BY_TYPE.containsKey(type)) {
            return BY_TYPE.get(type).get();
        }
        if (type == long.class && name.equals("place")) {
            return Long.MAX_VALUE;
        }
        if (type.isPrimitive() && !BY_NAME.containsKey(name)) {
            throw new IllegalStateException("No value for the parameter " + parameter);
        }
        Object byName = BY_NAME.get(name);
        return byName != null && fits(type, byName) ? byName : null;
    }

    /** The order by the first of the columns that the type of the parameter names. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Sorting<?> byFirstColumn(ParameterizedType sorting) {
        Class<? extends Enum> columns = (Class<? extends Enum>) sorting.getActualTypeArguments()[0];
        return Sorting.ascending(columns.getEnumConstants()[0]);
    }

    /** The fingerprint of each post as it is now, as if the caller had just read it. */
    private static final class CurrentFingerprints extends AbstractMap<Long, String> {

        @Override
        public String get(Object postId) {
            return fingerprint(postId);
        }

        @Override
        public Set<Entry<Long, String>> entrySet() {
            return Set.of();
        }
    }

    /** The fingerprint of the post as it is now. */
    private static String fingerprint(Object postId) {
        try {
            return postId instanceof Long id
                    ? Services.get(PostingService.class).pendingSnapshot(id).fingerprint()
                    : "";
        } catch (NotFound unknown) {
            return "";
        }
    }

    /** A value of the scenario with exactly this type of the forum, such as the row of a template. */
    private static Optional<Object> ofType(Class<?> type, Map<String, Object> values) {
        return type.getName().startsWith("org.patientforum")
                ? values.values().stream().filter(type::isInstance).findFirst()
                : Optional.empty();
    }

    private static boolean fits(Class<?> type, Object value) {
        return type == long.class
                ? value instanceof Long
                : type == int.class ? value instanceof Integer : type.isInstance(value);
    }
}
