package org.patientforum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.audit.AuditFixture;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.GivenOptions;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.ChangedMeanwhile;

class SettingsServiceTest {

    private final ModerationFixture fixture = new ModerationFixture();
    private Map<String, String> options = Map.of();

    /** The settings of this node and of another one. */
    private final Settings here = settings();

    private final Settings there = settings();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Settings settings() {
        return SettingsFixture.settings(fixture.database.entityManager(), options);
    }

    private void as(Consumer<SettingsService> action) {
        fixture.database.run(em -> action.accept(new SettingsService(
                new SettingValues(em),
                new SiteRevisionBump(new SiteRevisions(em), new FiredEvents<>()),
                settings(),
                new HospitalDetails(settings(), new GivenOptions(options)),
                fixture,
                AuditFixture.trail(em, fixture))));
    }

    /** It would take the forum away from its patients at once. */
    @Test
    void madeUpHospitalIsNotPutBack() {
        change(Setting.HOSPITAL_NAME, 0, "Tarka Valley Hospital");
        change(Setting.HOSPITAL_DESK, 0, "01632 960200");
        assertThatThrownBy(() -> change(Setting.HOSPITAL_DESK, 1, Setting.HOSPITAL_DESK.defaultValue()))
                .isInstanceOf(SettingRefused.class);
        assertThatThrownBy(() -> as(service ->
                        service.resetToInitial(ModerationFixture.NORA, Setting.HOSPITAL_NAME, 1, "A mistake")))
                .isInstanceOf(SettingRefused.class);
        change(Setting.HOSPITAL_DESK, 1, "01632 960300");
    }

    private void change(Setting setting, int version, String value) {
        as(service -> service.change(ModerationFixture.NORA, setting, version, value, "The hospital has a new name"));
    }

    private List<SettingChangeRow> history(SettingFilter filter) {
        return fixture.database.with(em -> new SettingValues(em).changes(filter, SettingFilter.USUAL_ORDER, 0, 50));
    }

    @Test
    void aChangeTakesEffectOnEachNodeAfterItsNextRefresh() {
        assertThat(there.text(Setting.FORUM_NAME)).isEqualTo("Patient Forum");
        long before = there.revision();
        change(Setting.FORUM_NAME, 0, "  Heart Forum ");
        assertThat(there.text(Setting.FORUM_NAME)).isEqualTo("Patient Forum");
        there.refresh();
        assertThat(there.text(Setting.FORUM_NAME)).isEqualTo("Heart Forum");
        assertThat(there.revision()).isGreaterThan(before);
        assertThat(here.text(Setting.FORUM_NAME)).isEqualTo("Heart Forum");
    }

    @Test
    void eachChangeRecordsActorTimeValuesAndReason() {
        change(Setting.FORUM_NAME, 0, "Heart Forum");
        change(Setting.FORUM_NAME, 1, "Lung Forum");
        assertThat(history(new SettingFilter(Setting.FORUM_NAME, null)))
                .extracting(
                        SettingChangeRow::version,
                        SettingChangeRow::actor,
                        SettingChangeRow::from,
                        SettingChangeRow::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "nora", "Heart Forum", "Lung Forum"),
                        org.assertj.core.groups.Tuple.tuple(1, "nora", null, "Heart Forum"));
        assertThat(history(new SettingFilter(null, "lung"))).hasSize(1);
        assertThat(history(new SettingFilter(null, "new name"))).hasSize(2);
        assertThat(history(new SettingFilter(null, "%"))).isEmpty();
        assertThat(history(new SettingFilter(null, "_"))).isEmpty();
        assertThat(history(new SettingFilter(null, "lun_"))).isEmpty();
        assertThat(history(new SettingFilter(null, "l%g"))).isEmpty();
        assertThat(history(new SettingFilter(null, "!"))).isEmpty();
        assertThat(history(new SettingFilter(null, "!_"))).isEmpty();
        assertThat(history(new SettingFilter(null, "\\"))).isEmpty();
        assertThat(fixture.database.<List<String>>with(AuditFixture::rows))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .endsWith("setting=forum.name version=1 reason=The hospital has a new name"),
                        row -> assertThat(row).endsWith("version=2 reason=The hospital has a new name"));
    }

    @Test
    void concurrentChangeIsRejected() {
        change(Setting.FORUM_NAME, 0, "Heart Forum");
        assertThatThrownBy(() -> change(Setting.FORUM_NAME, 0, "Lung Forum")).isInstanceOf(ChangedMeanwhile.class);
        assertThat(here.text(Setting.FORUM_NAME)).isEqualTo("Heart Forum");
    }

    @Test
    void revertsToAnEarlierVersionAndToTheInitialValue() {
        change(Setting.FORUM_NAME, 0, "Heart Forum");
        change(Setting.FORUM_NAME, 1, "Lung Forum");
        long first = history(new SettingFilter(Setting.FORUM_NAME, null)).get(1).id();
        as(service -> service.revert(ModerationFixture.NORA, first, 2, "That was better"));
        here.refresh();
        assertThat(here.text(Setting.FORUM_NAME)).isEqualTo("Heart Forum");
        as(service -> service.resetToInitial(ModerationFixture.NORA, Setting.FORUM_NAME, 3, "As it was"));
        here.refresh();
        assertThat(here.text(Setting.FORUM_NAME)).isEqualTo("Patient Forum");
        assertThat(history(new SettingFilter(Setting.FORUM_NAME, null))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "FORUM_NAME, '', empty",
        "FORUM_NAME, 'two\nlines', characters",
        "HOSPITAL_DESK, 12345678901234567890123456789012345678901, long",
        "MAIL_KEEP_DAYS, 29, number",
        "MAIL_KEEP_DAYS, soon, number",
        "MAIL_POLICY, sometimes, choice",
        "GUESTS_READ, perhaps, choice",
    })
    void rejectsInvalidValues(Setting setting, String value, String rule) {
        assertThatThrownBy(() -> change(setting, 0, value)).hasMessage("setting." + rule);
        assertThat(history(new SettingFilter(null, null))).isEmpty();
    }

    @Test
    void aReasonIsRequired() {
        assertThatThrownBy(() ->
                        as(service -> service.change(ModerationFixture.NORA, Setting.FORUM_NAME, 0, "Heart", " ")))
                .hasMessage("setting.reason");
    }

    @Test
    void optionsAreDefaultsAndSomeOverrideSettings() {
        options = Map.of("forum.name", "From the file", "forum.guests.read", "false");
        Settings given = settings();
        assertThat(given.text(Setting.FORUM_NAME)).isEqualTo("From the file");
        assertThat(given.flag(Setting.GUESTS_READ)).isFalse();
        assertThatThrownBy(() -> change(Setting.GUESTS_READ, 0, "true")).hasMessage("setting.fixed");
        change(Setting.FORUM_NAME, 0, "Chosen");
        given.refresh();
        assertThat(given.text(Setting.FORUM_NAME)).isEqualTo("Chosen");
    }

    static Stream<Arguments> orders() {
        return Stream.of(SettingChangeColumn.values())
                .flatMap(column -> Stream.of(null, Setting.FORUM_NAME)
                        .flatMap(setting -> Stream.of(null, "forum")
                                .map(words -> Arguments.of(column, new SettingFilter(setting, words)))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsChangesByEachColumnInBothDirections(SettingChangeColumn column, SettingFilter filter) {
        for (int version = 0; version < 3; version++) {
            change(Setting.FORUM_NAME, version, "Forum " + version);
            fixture.later(Duration.ofMinutes(1));
            change(Setting.HOSPITAL_DESK, version, "Forum desk " + version);
        }
        Function<SettingChangeRow, Comparable<?>> value = switch (column) {
            case MADE_AT -> SettingChangeRow::madeAt;
            case KEY -> SettingChangeRow::key;
        };
        List<SettingChangeRow> ascending = sorted(filter, Sorting.ascending(column));
        assertThat(ascending).hasSizeGreaterThan(1).isSortedAccordingTo(comparing(value));
        assertThat(sorted(filter, Sorting.descending(column))).containsExactlyElementsOf(ascending.reversed());
    }

    private List<SettingChangeRow> sorted(SettingFilter filter, Sorting<SettingChangeColumn> sorting) {
        return fixture.database.with(em -> new SettingValues(em).changes(filter, sorting, 0, 50));
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparing(Function<T, Comparable<?>> value) {
        return (one, other) -> ((Comparable<Object>) value.apply(one)).compareTo(value.apply(other));
    }
}
