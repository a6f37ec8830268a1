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
 * Calls the real services with each caller's roles and compares the answers with the table of who may do what, one column after the other. On H2 every cell is
 * tried. The rules are the same code on PostgreSQL, so only {@link AuthorisationTable#samples} are tried there, unless the run has
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
        Stage stage = new Stage(new Rows(database), callers);
        Trial trial = new Trial(stage, caller);
        List<String> wrong = new ArrayList<>();
        Set<AuthorisationTable.Cell> samples = AuthorisationTable.samples();
        for (AuthorisationTable.Row row : AuthorisationTable.rows()) {
            String said = row.cells().get(caller);
            boolean tried = everything() || samples.contains(new AuthorisationTable.Cell(row, caller));
            String found = said.equals("-") || !tried ? said : trial.of(row);
            if (!said.equals(found)) {
                wrong.add(row + ": the table says " + said + ", the forum " + found);
            }
        }
        stage.change("update mail_queue set paused_by = null, paused_at = null, held_since = null where id = ?", 1);
        assertEquals("", String.join("\n", wrong), caller::name);
    }
}
