package org.patientforum.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.shared.MayUse;

/** Each package declares the packages that it uses in its package-info.java, with {@link MayUse}. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class PackagesTest {

    private static final String ROOT = "org.patientforum.";
    private static final int MAX_FILES = 30;

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.patientforum.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainUsesNeitherWebNorMail = noClasses()
            .that()
            .resideOutsideOfPackages("org.patientforum.web..", "org.patientforum.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.mail..",
                    "jakarta.ws..",
                    "org.primefaces..",
                    "org.omnifaces..");

    @ArchTest
    static final ArchRule notificationsUseNoWebApi = noClasses()
            .that()
            .resideInAPackage("org.patientforum.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyMailUsesTheMailApi = noClasses()
            .that()
            .resideOutsideOfPackage("org.patientforum.notifications.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    /** The declaration is exact: a package uses each package that it names, and no other. */
    @ArchTest
    static void packagesUseWhatTheyDeclare(JavaClasses classes) {
        Map<String, Set<String>> declarations = new TreeMap<>();
        Map<String, Set<String>> used = new TreeMap<>();
        packagesOf(classes).forEach(javaPackage -> {
            declarations.put(name(javaPackage), declared(javaPackage));
            used.put(
                    name(javaPackage),
                    javaPackage.getClassDependenciesFromThisPackage().stream()
                            .map(dependency -> dependency.getTargetClass().getPackage())
                            .filter(target -> target.getName().startsWith(ROOT))
                            .map(PackagesTest::name)
                            .filter(target -> !target.equals("shared"))
                            .filter(target -> !shared(target) || shared(name(javaPackage)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        Map<String, String> wrong = new TreeMap<>();
        declarations.forEach((name, declared) -> {
            if (!declared.equals(used.get(name))) {
                wrong.put(name, "declares " + declared + ", uses " + used.get(name));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> declared(JavaPackage javaPackage) {
        return javaPackage
                .tryGetAnnotationOfType(MayUse.class)
                .map(allowed -> new TreeSet<>(Set.of(allowed.value())))
                .orElseThrow(
                        () -> new AssertionError(javaPackage.getName() + " has no @MayUse in its package-info.java"));
    }

    private static boolean shared(String name) {
        return name.equals("shared") || name.startsWith("shared.");
    }

    private static String name(JavaPackage javaPackage) {
        return javaPackage.getName().substring(ROOT.length());
    }

    private static Stream<JavaPackage> packagesOf(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().startsWith("Jte")) // generated from templates
                .map(JavaClass::getPackage)
                .distinct();
    }

    @ArchTest
    static void packagesHaveAtMostThirtyFiles(JavaClasses classes) {
        assertThat(packagesOf(classes))
                .allSatisfy(javaPackage -> assertThat(javaPackage.getClasses().stream()
                                .filter(inside ->
                                        !inside.isArray() && !inside.getName().contains("$")))
                        .as(javaPackage.getName())
                        .hasSizeLessThanOrEqualTo(MAX_FILES));
    }

    @ArchTest
    static void entitiesAndRepositoriesStayInTheirFeature(JavaClasses classes) {
        features(classes)
                .forEach(feature -> classes()
                        .that(resideInAPackage(ROOT + feature + ".."))
                        .and(persistent())
                        .should()
                        .onlyHaveDependentClassesThat(resideInAPackage(ROOT + feature + ".."))
                        .allowEmptyShould(true)
                        .check(classes));
    }

    private static Set<String> features(JavaClasses classes) {
        return packagesOf(classes)
                .map(javaPackage -> name(javaPackage).replaceAll("\\..*", ""))
                .filter(feature -> !feature.equals("shared"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> persistent() {
        return DescribedPredicate.describe(
                "are entities or hold an EntityManager",
                type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.isAnnotatedWith(MappedSuperclass.class)
                        || type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)));
    }
}
