package org.patientforum.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The message for administrators if the schema was created by another build. It never contains Flyway's advice to
 * "repair".
 */
class SchemaMigrationTest {

    private static final String BEGIN = "Validate failed: Migrations have failed validation\n";
    private static final String END =
            "\nNeed more flexibility with validation rules? Learn more: https://example.org/rules";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Migration checksum mismatch for migration version 20261123170000;-> Applied to database : 1;Either revert the changes to the migration, or run repair. | made by another build of the forum, whose script 20261123170000
            Detected applied migration not resolved locally: 20261123170001.;If you removed this migration intentionally, run repair. | made by another build of the forum, whose script 20261123170001
            Detected resolved migration not applied to database: 20261123170000.;To ignore this migration, set -outOfOrder=true. | made by another build of the forum, whose script 20261123170000
            Detected failed migration to version 20261130300000 (taken cases).;Please remove any half-completed changes then run repair. | did not get to the end of the script 20261130300000.""")
    void namesScript(String detected, String said) {
        assertThat(SchemaMigration.adminMessage(BEGIN + detected.replace(';', '\n') + END))
                .contains(said)
                .endsWith(".")
                .doesNotContainIgnoringCase("repair")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource("'The script failed\n  at line 3\n', The script failed at line 3")
    void joinsOtherMessagesIntoOneLine(String message, String said) {
        assertThat(SchemaMigration.adminMessage(message))
                .isEqualTo("the schema of the database could not be brought up to date: " + said);
    }
}
