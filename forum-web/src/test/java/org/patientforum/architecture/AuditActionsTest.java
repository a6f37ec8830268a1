package org.patientforum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.jobs.Job;

/** Services write their own rows of the audit trail and name the constant of the action, so that each row can be traced to its source. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class AuditActionsTest {

    private static final DescribedPredicate<JavaClass> WRITES_ROWS = DescribedPredicate.describe(
            "write rows",
            type -> type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditTrail.class)
                            && call.getName().equals("record")));

    @ArchTest
    static void eachActionIsWritten(JavaClasses classes) {
        Set<String> named = classes.stream()
                .filter(WRITES_ROWS)
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .map(JavaAccess::getTarget)
                .filter(field -> field.getOwner().isEquivalentTo(AuditAction.class))
                .map(field -> field.getName())
                .collect(Collectors.toSet());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AuditAction.values()).map(Enum::name).toList());
    }

    /** Pages convert the action of a filter, like every other choice; code that writes rows must not. */
    @ArchTest
    static final ArchRule noActionIsBuiltFromText = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(AuditAction.class.getName())
            .should()
            .callMethod(AuditAction.class, "valueOf", String.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "Enum.valueOf in a class that writes rows",
                    call -> WRITES_ROWS.test(call.getOriginOwner())
                            && call.getTargetOwner().isEquivalentTo(Enum.class)
                            && call.getName().equals("valueOf")));

    /** The constants of Job may be reordered; rows are permanent. */
    @ArchTest
    static final ArchRule rowsHoldNoJobOrdinals =
            noClasses().that(WRITES_ROWS).should().callMethod(Job.class, "ordinal");

    /** JobStartRecorder is exempt: jobs are in {@code shared} and must not know the audit trail. */
    @ArchTest
    static final ArchRule rowsAreNotWrittenByObservers = noClasses()
            .that(WRITES_ROWS)
            .and()
            .doNotHaveSimpleName("JobStartRecorder")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.enterprise.event.Observes");
}
