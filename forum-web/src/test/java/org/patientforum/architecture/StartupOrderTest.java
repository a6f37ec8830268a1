package org.patientforum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link DependsOn} names beans as text; the server finds a wrong name only when it deploys the application. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class StartupOrderTest {

    @ArchTest
    static final ArchRule singletonsDependOnSingletonsThatExist =
            classes().that().areAnnotatedWith(DependsOn.class).should(new NameSingletons());

    private static final class NameSingletons extends ArchCondition<JavaClass> {

        private Set<String> singletons = Set.of();

        NameSingletons() {
            super("name singletons that exist");
        }

        @Override
        public void init(Collection<JavaClass> checked) {
            singletons = new ClassFileImporter()
                    .withImportOption(new Shipped()).importPackages("org.patientforum").stream()
                            .filter(type -> type.isAnnotatedWith(Singleton.class))
                            .map(JavaClass::getSimpleName)
                            .collect(Collectors.toSet());
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (String name : type.getAnnotationOfType(DependsOn.class).value()) {
                events.add(new SimpleConditionEvent(
                        type, singletons.contains(name), type.getSimpleName() + " depends on " + name));
            }
        }
    }
}
