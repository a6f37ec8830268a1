package org.patientforum.integration.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.patientforum.integration.InServerTest;
import org.patientforum.integration.Rows;

/**
 * Calls the real services with each caller's roles and compares the answers with authorisation.csv, one column per test. On H2 every cell
 * is tried. PostgreSQL runs the same rules, so only {@link AuthorisationTable#samples} are tried there unless the run has
 * {@code -Dforum.test.cells=all}.
 */
class AuthorisationIT extends InServerTest {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Inject
    private Callers callers;

    @Test
    void guest() {
        assertColumn(Caller.GUEST);
    }

    @Test
    void member() {
        assertColumn(Caller.MEMBER);
    }

    @Test
    void owner() {
        assertColumn(Caller.OWNER);
    }

    @Test
    void readOnlyMember() {
        assertColumn(Caller.READ_ONLY);
    }

    @Test
    void groupModerator() {
        assertColumn(Caller.GROUP_MODERATOR);
    }

    @Test
    void groupModeratorElsewhere() {
        assertColumn(Caller.GROUP_MODERATOR_ELSEWHERE);
    }

    @Test
    void moderator() {
        assertColumn(Caller.MODERATOR);
    }

    @Test
    void administrator() {
        assertColumn(Caller.ADMINISTRATOR);
    }

    private void assertColumn(Caller caller) {
        SharedFixture fixture = new SharedFixture(new Rows(database), callers);
        AuthorisationProbe probe = new AuthorisationProbe(fixture, caller);
        List<String> wrong = new ArrayList<>();
        Set<AuthorisationTable.Cell> samples = AuthorisationTable.samples();
        for (AuthorisationTable.Row row : AuthorisationTable.rows()) {
            String expected = row.cells().get(caller);
            boolean tried = everything() || samples.contains(new AuthorisationTable.Cell(row, caller));
            String actual = expected.equals("-") || !tried ? expected : probe.result(row);
            if (!expected.equals(actual)) {
                wrong.add(row + ": expected " + expected + ", was " + actual);
            }
        }
        fixture.change("update mail_queue set paused_by = null, paused_at = null, held_since = null where id = ?", 1);
        assertEquals("", String.join("\n", wrong), caller::name);
    }
}
