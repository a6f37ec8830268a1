package org.patientforum.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Announcements, their period and their dismissal. */
class AnnouncementServiceTest {

    private final ModerationFixture fixture = new ModerationFixture();
    private final Instant from = fixture.instant();
    private final Instant until = from.plus(Duration.ofDays(2));

    @AfterEach
    void close() {
        fixture.close();
    }

    private <T> T with(Function<AnnouncementService, T> action) {
        return fixture.with(services -> action.apply(new AnnouncementService(
                new Announcements(services.em),
                services.trail(),
                SettingsFixture.siteRevisionBump(services.em, new FiredEvents<>()),
                fixture)));
    }

    private void run(java.util.function.Consumer<AnnouncementService> action) {
        with(service -> {
            action.accept(service);
            return null;
        });
    }

    private AnnouncementContent content(String title) {
        return new AnnouncementContent(title, "We are **closed** <script>alert(1)</script>", false, from, until);
    }

    private long write(String title) {
        return with(service -> service.write(ModerationFixture.NORA, content(title)));
    }

    private List<AnnouncementRow> currentAndFuture() {
        return with(AnnouncementService::currentAndUpcoming);
    }

    private Set<Long> dismissedBy(long memberId) {
        return with(service -> service.dismiss(memberId));
    }

    private List<String> auditRows() {
        return fixture.with(
                services -> services
                        .em
                        .createQuery("select a.action from AuditEntry a order by a.place", Object.class)
                        .getResultList()
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void isShownDuringItsPeriod() {
        write("Easter");
        AnnouncementRow row = currentAndFuture().getFirst();
        assertThat(row.html()).contains("<strong>closed</strong>").doesNotContain("<script");
        assertThat(row.shownAt(from.minusSeconds(1))).isFalse();
        assertThat(row.shownAt(from)).isTrue();
        assertThat(row.shownAt(until)).isFalse();
        fixture.later(Duration.ofDays(2));
        assertThat(currentAndFuture()).isEmpty();
    }

    @Test
    void changesAndEndsAreRecorded() {
        long id = write("Easter");
        int version = currentAndFuture().getFirst().version();
        run(service -> service.change(ModerationFixture.NORA, id, version, content("Easter days")));
        assertThatThrownBy(
                        () -> run(service -> service.change(ModerationFixture.OMAR, id, version, content("Whitsun"))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(currentAndFuture()).extracting(AnnouncementRow::title).containsExactly("Easter days");
        run(service -> service.end(ModerationFixture.NORA, id));
        assertThat(currentAndFuture()).isEmpty();
        assertThat(auditRows()).containsExactly("ANNOUNCEMENT_WRITTEN", "ANNOUNCEMENT_CHANGED", "ANNOUNCEMENT_ENDED");
    }

    @Test
    void aDismissedAnnouncementIsNotShownAgain() {
        long id = write("Easter");
        run(service -> service.dismiss(ModerationFixture.READER, id));
        run(service -> service.dismiss(ModerationFixture.READER, id));
        run(service -> service.dismiss(ModerationFixture.READER, 999_999));
        assertThat(dismissedBy(ModerationFixture.READER)).containsExactly(id);
        assertThat(dismissedBy(ModerationFixture.AUTHOR)).isEmpty();
    }

    @Test
    void rejectsMissingFields() {
        AnnouncementContent backwards = new AnnouncementContent("Easter", "Closed", true, until, from);
        assertThatThrownBy(() -> run(service -> service.write(ModerationFixture.NORA, backwards)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> write(" ")).isInstanceOf(InvalidInput.class);
        assertThat(currentAndFuture()).isEmpty();
    }
}
