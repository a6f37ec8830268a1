package org.patientforum.integration.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.patientforum.integration.InServerTest;
import org.patientforum.integration.Rows;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.accounts.SignInService;

/**
 * Guessed ids reveal nothing: each path of addresses.csv is requested with ids of objects that the reader may not see. On H2 each caller requests each address; on PostgreSQL the
 * callers take turns, so that each address is requested once.
 */
class GuessingIdsIT extends InServerTest {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @Test
    void guestLearnsNothing() {
        assertNothingRevealed(Caller.GUEST);
    }

    @Test
    void otherMemberLearnsNothing() {
        assertNothingRevealed(Caller.MEMBER);
    }

    @Test
    void readOnlyMemberLearnsNothing() {
        assertNothingRevealed(Caller.READ_ONLY);
    }

    /** Proves that the paths are right; otherwise the other tests would prove nothing. */
    @Test
    void permittedReaderSeesObject() {
        SharedFixture fixture = fixture();
        ScenarioStates states = new ScenarioStates();
        List<String> wrong = new ArrayList<>();
        for (Address address : Address.all()) {
            if (!address.showsTo().isEmpty()) {
                Scenario scenario = scenario(fixture, states, address, Caller.valueOf(address.showsTo()));
                WebClient.Response response = client(scenario).follow(address.filled(scenario.values()));
                if (response.status() != 200 || !response.body().contains(scenario.secret())) {
                    wrong.add(address + " shows " + response.summary());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void assertNothingRevealed(Caller caller) {
        SharedFixture fixture = fixture();
        ScenarioStates states = new ScenarioStates();
        List<String> wrong = new ArrayList<>();
        List<Caller> askers = List.of(Caller.GUEST, Caller.MEMBER, Caller.READ_ONLY);
        int turn = 0;
        for (Address address : Address.all()) {
            turn++;
            boolean asked = everything() || askers.get(turn % askers.size()) == caller;
            if (asked && !address.object().isEmpty()) {
                Scenario scenario = scenario(fixture, states, address, caller);
                wrong.addAll(leaks(address, scenario, client(scenario)));
            }
        }
        assertEquals("", String.join("\n", wrong), caller::name);
    }

    private static List<String> leaks(Address address, Scenario scenario, WebClient client) {
        List<String> leaks = new ArrayList<>();
        String path = address.filled(scenario.values());
        String summary = client.get(path).summary();
        String unknown = client.get(address.filled(scenario.withUnknownIds())).summary();
        if (address.answer().equals("missing") && !summary.equals(unknown)) {
            leaks.add(address + " responds " + summary + ", to unknown ids " + unknown);
        }
        if (client.get(path).body().contains(scenario.secret())
                || client.follow(path).body().contains(scenario.secret())) {
            leaks.add(address + " shows text of the object");
        }
        return leaks;
    }

    private SharedFixture fixture() {
        return new SharedFixture(new Rows(database), callers);
    }

    private static Scenario scenario(SharedFixture fixture, ScenarioStates states, Address address, Caller caller) {
        Scenario scenario = new Scenario(fixture, caller, false);
        states.make(scenario, address.object());
        return scenario;
    }

    private WebClient client(Scenario scenario) {
        String forum = "http://127.0.0.1:" + request.getLocalPort() + "/";
        return scenario.caller() == Caller.GUEST
                ? new WebClient(forum, null)
                : new WebClient(
                        forum,
                        scenario.make(() -> Services.get(SignInService.class)
                                .signIn(scenario.actor(), new NewSignIn.Device("Firefox", true))
                                .token()));
    }
}
