package org.patientforum.integration.authorisation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.members.Role;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.members.sanctions.SanctionService;

/** Creates the objects of the table in each of the states that it names. */
final class ScenarioStates {

    private final Map<String, Consumer<Scenario>> setups = new HashMap<>();

    ScenarioStates() {
        PostStates posts = new PostStates();
        setups.put("", scenario -> {});
        posts.register(setups);
        new CaseStates(posts).register(setups);
        new ConsoleStates().register(setups);
    }

    /** Sets up the scenario. The caller becomes read-only or staff afterwards: objects of members are created by members. */
    void make(Scenario scenario, String state) {
        if (!setups.containsKey(state)) {
            throw new IllegalStateException("Unknown object and state: " + state);
        }
        setups.get(state).accept(scenario);
        MemberAdministrationService members = Services.get(MemberAdministrationService.class);
        long administrator = scenario.fixture().administrator();
        scenario.run(() -> {
            if (scenario.caller() == Caller.READ_ONLY) {
                Services.get(SanctionService.class)
                        .restrict(
                                administrator,
                                scenario.actor(),
                                SanctionKind.READ_ONLY,
                                Instant.now().plusSeconds(86_400),
                                "Unkind.");
            } else if (scenario.caller().staff()) {
                members.changeRole(
                        administrator,
                        scenario.actor(),
                        Role.valueOf(scenario.caller().role()));
            }
        });
    }
}
