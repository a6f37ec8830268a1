package org.patientforum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
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
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How services, repositories and names look. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class HouseStyleTest {

    @ArchTest
    static final ArchRule servicesAreStateless = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule servicesSayWhoMayCallThem = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new SayWhoMayCall());

    @ArchTest
    static final ArchRule entitiesDoNotLeaveTheirModule = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new HandOutNoEntity());

    @ArchTest
    static final ArchRule pagesKnowNoEntities = noClasses()
            .that()
            .resideInAPackage("org.patientforum.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    /** Expression Language 6 looks through it: {@code x.present} asks what is in it, and fails if that has no such property. */
    @ArchTest
    static final ArchRule pagesGetNoOptional = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Named.class)
            .should()
            .notHaveRawReturnType(Optional.class);

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nobodyPrints = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage("org.patientforum.shared")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule noEventLeavesItsTransaction =
            noClasses().should().callMethod(Event.class, "fireAsync", Object.class);

    /** On the method, or once on the class. */
    private static final class SayWhoMayCall extends ArchCondition<JavaMethod> {

        SayWhoMayCall() {
            super("say who may call them (@RolesAllowed or @PermitAll)");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean said = Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                    .anyMatch(who ->
                            method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who));
            events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing"));
        }
    }

    private static final class HandOutNoEntity extends ArchCondition<JavaMethod> {

        HandOutNoEntity() {
            super("hand out no entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                boolean entity = type.isAnnotatedWith(Entity.class);
                events.add(new SimpleConditionEvent(
                        method, !entity, method.getFullName() + " hands out " + type.getName()));
            }
        }
    }
}
