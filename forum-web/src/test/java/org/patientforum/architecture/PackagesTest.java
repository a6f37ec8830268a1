package org.patientforum.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which package may know which. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class PackagesTest {

    /** What a feature of the domain may use beside shared, privacy, audit and itself; shared may not use audit, nor audit anybody. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("privacy", Set.of()),
            Map.entry("safety", Set.of()),
            Map.entry("settings", Set.of()),
            Map.entry("members", Set.of("settings", "unsent")),
            Map.entry("groups", Set.of("members")),
            Map.entry("watching", Set.of("members")),
            Map.entry("unsent", Set.of()),
            Map.entry("posting", Set.of("groups", "members", "safety", "settings", "unsent", "watching")),
            Map.entry("following", Set.of("posting", "groups", "members")),
            Map.entry("liking", Set.of("posting", "groups", "members")),
            Map.entry("reading", Set.of("posting", "groups", "members", "following", "liking", "settings")),
            Map.entry("reporting", Set.of("posting", "groups", "members", "reading")),
            Map.entry(
                    "moderation",
                    Set.of("reporting", "posting", "groups", "members", "reading", "settings", "watching")),
            Map.entry("noticing", Set.of("moderation", "reporting", "groups", "members", "settings")),
            Map.entry("announcing", Set.of("posting", "settings")),
            Map.entry("figures", Set.of()),
            Map.entry("search", Set.of("reading", "posting", "groups", "members")));

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.patientforum.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesAmongPages = slices().matching("org.patientforum.web.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domainKnowsNoWebAndNoMail = noClasses()
            .that(resideInAnyPackage(packages(MAY_USE.keySet())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.mail..",
                    "jakarta.ws..",
                    "org.primefaces..",
                    "org.omnifaces..",
                    "org.patientforum.notifications..",
                    "org.patientforum.web..");

    @ArchTest
    static final ArchRule notificationsKnowNoWeb = noClasses()
            .that()
            .resideInAPackage("org.patientforum.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.patientforum.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheRelayAndTheReaderOfBouncesKnowMail = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.patientforum.notifications.mail..", "org.patientforum.notifications.bounces..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    @ArchTest
    static void featuresUseOnlyWhatTheyMay(JavaClasses classes) {
        MAY_USE.forEach((feature, others) -> noClasses()
                .that()
                .resideInAPackage("org.patientforum." + feature + "..")
                .should()
                .dependOnClassesThat(otherFeatureThan(feature, others))
                .because(feature + " may use only shared, privacy, audit and " + others)
                .allowEmptyShould(true)
                .check(classes));
    }

    @ArchTest
    static void everyPackageIsKnown(JavaClasses classes) {
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        resideInAPackage("org.patientforum.(*)..")
                                .and(DescribedPredicate.not(resideInAnyPackage(packages(MAY_USE.keySet()))))
                                .and(DescribedPredicate.not(resideInAnyPackage(
                                        "org.patientforum.notifications..", "org.patientforum.web..")))
                                .as("in a package that no rule knows")))
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> otherFeatureThan(String feature, Set<String> others) {
        Stream<String> all =
                feature.equals("shared") ? Stream.of("shared") : Stream.of(feature, "shared", "privacy", "audit");
        Set<String> allowed = Stream.concat(all, others.stream()).collect(java.util.stream.Collectors.toSet());
        return resideInAPackage("org.patientforum..")
                .and(DescribedPredicate.not(resideInAnyPackage(packages(allowed))))
                .as("in another feature");
    }

    private static String[] packages(Set<String> features) {
        return features.stream().map(name -> "org.patientforum." + name + "..").toArray(String[]::new);
    }
}
