package org.patientforum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** Style rules for services, pages, time and events. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class HouseStyleTest {

    private static final int MAX_INJECTIONS = 7;

    @ArchTest
    static final ArchRule servicesAreStateless = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule servicesDeclareRoles = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new DeclareRoles());

    @ArchTest
    static final ArchRule servicesReturnNoEntities = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new ReturnNoEntity());

    @ArchTest
    static final ArchRule webUsesNoEntities = noClasses()
            .that()
            .resideInAPackage("org.patientforum.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    /** The state of a view is serialised with the session. The container rejects such beans only when their page is opened. */
    @ArchTest
    static final ArchRule viewsHoldNoClock = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ViewScoped.class)
            .should()
            .haveRawType(Clock.class);

    /** Expression Language 6 unwraps Optional: {@code x.present} is resolved on the value inside and fails if it has no such property. */
    @ArchTest
    static final ArchRule beansReturnNoOptional = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Named.class)
            .should()
            .notHaveRawReturnType(Optional.class);

    /** Checkstyle counts the parameters of constructors; parameters of a page's URL are values, not dependencies. */
    @ArchTest
    static void beansInjectAtMostSevenFields(JavaClasses classes) {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            long injected = type.getFields().stream()
                    .filter(field -> field.isAnnotatedWith(Inject.class) && !field.isAnnotatedWith(Param.class))
                    .count();
            if (injected > MAX_INJECTIONS) {
                wrong.add(type.getName() + " injects " + injected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ArchTest
    static final ArchRule nothingSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingPrints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage("org.patientforum.shared")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule eventsAreSynchronous =
            noClasses().should().callMethod(Event.class, "fireAsync", Object.class);

    /** The annotation is on the method or on the class. */
    private static final class DeclareRoles extends ArchCondition<JavaMethod> {

        DeclareRoles() {
            super("declare who may call them (@RolesAllowed or @PermitAll)");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean declared = Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                    .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                            || method.getOwner().isAnnotatedWith(annotation));
            events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " has no such annotation"));
        }
    }

    private static final class ReturnNoEntity extends ArchCondition<JavaMethod> {

        ReturnNoEntity() {
            super("return no entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                boolean entity = type.isAnnotatedWith(Entity.class);
                events.add(
                        new SimpleConditionEvent(method, !entity, method.getFullName() + " returns " + type.getName()));
            }
        }
    }
}
