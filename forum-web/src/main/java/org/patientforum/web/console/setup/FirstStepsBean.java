package org.patientforum.web.console.setup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.settings.HospitalDetails;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/ that tells administrators what a new forum still needs, until nothing is missing. */
@Named("consoleFirstSteps")
@RequestScoped
public class FirstStepsBean {

    @Inject
    private FirstSteps firstSteps;

    @Inject
    private HospitalDetails hospital;

    @Inject
    private SignedIn signedIn;

    private List<FirstStep> steps = List.of();

    @PostConstruct
    void load() {
        if (signedIn.administrator()) {
            steps = firstSteps.all();
        }
    }

    /** All steps; empty for readers who are no administrators. */
    public List<FirstStep> getSteps() {
        return steps;
    }

    public long getDone() {
        return steps.stream().filter(FirstStep::done).count();
    }

    /** Whether there is anything left to do for this reader. */
    public boolean isShown() {
        return getDone() < steps.size();
    }

    /** Whether the list is open at first: always, except in the demonstration, where most of it is made up on purpose. */
    public boolean isOpen() {
        return !hospital.isDemonstration();
    }

    /** Whether patients are not served yet. */
    public boolean isClosedToPatients() {
        return !hospital.isReady();
    }
}
