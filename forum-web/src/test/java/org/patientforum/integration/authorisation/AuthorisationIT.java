package org.patientforum.integration.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.patientforum.integration.InServerTest;
import org.patientforum.integration.Rows;

/** Every cell of the table of who may do what, one column after the other: the real service, called with the caller's roles. */
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
        for (AuthorisationTable.Row row : AuthorisationTable.rows()) {
            String said = row.cells().get(caller);
            String found = said.equals("-") ? said : trial.of(row);
            if (!said.equals(found)) {
                wrong.add(row + ": the table says " + said + ", the forum " + found);
            }
        }
        stage.change("update mail_queue set paused_by = null, paused_at = null, held_since = null where id = ?", 1);
        assertEquals("", String.join("\n", wrong), caller::name);
    }
}
