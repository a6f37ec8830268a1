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

/** Which package may know which: each says so in its package-info.java by {@link MayUse}. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class PackagesTest {

    private static final String ROOT = "org.patientforum.";
    private static final int MAX_FILES = 30;

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.patientforum.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainKnowsNoPagesAndNoMail = noClasses()
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
    static final ArchRule notificationsKnowNoPages = noClasses()
            .that()
            .resideInAPackage("org.patientforum.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyMailKnowsTheMailApi = noClasses()
            .that()
            .resideOutsideOfPackage("org.patientforum.notifications.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    /** Both ways: nothing is used that the package does not name, and it names nothing that it does not use. */
    @ArchTest
    static void packagesUseWhatTheySay(JavaClasses classes) {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Set<String>> used = new TreeMap<>();
        packagesOf(classes).forEach(each -> {
            said.put(name(each), sayings(each));
            used.put(
                    name(each),
                    each.getClassDependenciesFromThisPackage().stream()
                            .map(dependency -> dependency.getTargetClass().getPackage())
                            .filter(target -> target.getName().startsWith(ROOT))
                            .map(PackagesTest::name)
                            .filter(target -> !target.equals("shared"))
                            .filter(target -> !shared(target) || shared(name(each)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        Map<String, String> wrong = new TreeMap<>();
        said.forEach((name, words) -> {
            if (!words.equals(used.get(name))) {
                wrong.put(name, "says " + words + ", uses " + used.get(name));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> sayings(JavaPackage each) {
        return each.tryGetAnnotationOfType(MayUse.class)
                .map(allowed -> new TreeSet<>(Set.of(allowed.value())))
                .orElseThrow(() -> new AssertionError(each.getName() + " has no @MayUse in its package-info.java"));
    }

    private static boolean shared(String name) {
        return name.equals("shared") || name.startsWith("shared.");
    }

    private static String name(JavaPackage each) {
        return each.getName().substring(ROOT.length());
    }

    private static Stream<JavaPackage> packagesOf(JavaClasses classes) {
        return classes.stream()
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .filter(each -> !each.getSimpleName().startsWith("Jte")) // made from templates
                .map(JavaClass::getPackage)
                .distinct();
    }

    @ArchTest
    static void packagesAreOfAReadableSize(JavaClasses classes) {
        assertThat(packagesOf(classes))
                .allSatisfy(each -> assertThat(each.getClasses().stream()
                                .filter(inside ->
                                        !inside.isArray() && !inside.getName().contains("$")))
                        .as(each.getName())
                        .hasSizeLessThanOrEqualTo(MAX_FILES));
    }

    @ArchTest
    static void entitiesAndRepositoriesStayInTheirFeature(JavaClasses classes) {
        features(classes)
                .forEach(feature -> classes()
                        .that(resideInAPackage(ROOT + feature + ".."))
                        .and(keepsRows())
                        .should()
                        .onlyHaveDependentClassesThat(resideInAPackage(ROOT + feature + ".."))
                        .allowEmptyShould(true)
                        .check(classes));
    }

    private static Set<String> features(JavaClasses classes) {
        return packagesOf(classes)
                .map(each -> name(each).replaceAll("\\..*", ""))
                .filter(feature -> !feature.equals("shared"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> keepsRows() {
        return DescribedPredicate.describe(
                "are entities or hold an EntityManager",
                each -> each.isAnnotatedWith(Entity.class)
                        || each.isAnnotatedWith(Embeddable.class)
                        || each.isAnnotatedWith(MappedSuperclass.class)
                        || each.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)));
    }
}
