package org.patientforum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobStartedByAdministrator;

class AuditTrailTest {

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<AuditLine> rows() {
        return fixture.with(services -> services.audit().newest(AuditFilter.ALL, 0, 10));
    }

    /** The leaf emoji takes two chars. */
    @ParameterizedTest
    @CsvSource({
        "999, '', 999",
        "1000, '', 1000",
        "1001, '', 1000",
        "998, \uD83C\uDF3F, 1000",
        "999, \uD83C\uDF3F, 999",
        "5000, '', 1000",
    })
    void detailsAreTruncatedToTheColumn(int length, String end, int expected) {
        String details = "x".repeat(length) + end;
        fixture.with(services -> {
            services.trail().record(ModerationFixture.NORA, AuditAction.CASE_NOTED, AuditObject.ofCase(1), details);
            return null;
        });
        assertThat(rows().getFirst().details()).isEqualTo(details.substring(0, expected));
        assertThat(fixture.<AuditCheck>with(services -> services.audit().check())
                        .intact())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Job.class,
            names = {"FAN_OUT", "RETENTION"})
    void aJobIsNamedInItsRow(Job job) {
        fixture.with(services -> {
            new JobStartRecorder(services.trail())
                    .jobStarted(new JobStartedByAdministrator(ModerationFixture.NORA, job));
            return null;
        });
        assertThat(fixture.database.<List<String>>with(AuditFixture::rows))
                .containsExactly(ModerationFixture.NORA + " JOB_STARTED JOB 0 job=" + job.name());
    }
}
