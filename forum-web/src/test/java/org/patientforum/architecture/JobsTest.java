package org.patientforum.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Background jobs: one bean per job, one class with schedules, and one with the SQL of leases. */
@AnalyzeClasses(packages = "org.patientforum", importOptions = Shipped.class)
class JobsTest {

    private static final Pattern LEASE_SQL = Pattern.compile("leased_until *(=|<|>|is )");

    @ArchTest
    static final ArchRule schedulesAreInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.patientforum.shared.jobs")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.ejb\\.(Schedules?|ScheduleExpression|Timer\\w*|Timeout|TimedObject)"
                    + "|jakarta\\.enterprise\\.concurrent\\.(ManagedScheduled\\w+|Schedule|\\w*Trigger)"
                    + "|java\\.util\\.concurrent\\.Scheduled\\w+|java\\.util\\.Timer\\w*");

    @ArchTest
    static void eachJobHasOneBean(JavaClasses classes) {
        Map<Job, List<String>> beans = new EnumMap<>(Job.class);
        for (JavaClass type : classes) {
            if (!type.isInterface() && type.isAssignableTo(PeriodicJob.class)) {
                assertThat(type.isAnnotatedWith(Dependent.class) || type.isAnnotatedWith(ApplicationScoped.class))
                        .as(type + " is a bean that the runner finds")
                        .isTrue();
                List<String> constants = type.getMethod("job").getFieldAccesses().stream()
                        .filter(access -> assignableTo(Job.class).test(access.getTargetOwner()))
                        .map(access -> access.getTarget().getName())
                        .toList();
                assertThat(constants).as("the job of " + type).hasSize(1);
                beans.computeIfAbsent(Job.valueOf(constants.getFirst()), job -> new ArrayList<>())
                        .add(type.getName());
            }
        }
        assertThat(beans).containsOnlyKeys(Job.values());
        assertThat(beans.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    /** The text of each job on the jobs page starts with its schedule. */
    @ArchTest
    static void textsStateTheSchedule(JavaClasses classes) {
        ResourceBundle texts = ResourceBundle.getBundle("texts.operations");
        for (Job job : Job.values()) {
            assertThat(texts.getString("job." + job)).isNotBlank();
            assertThat(texts.getString("job." + job + ".more").split(":")[0])
                    .as("schedule of " + job)
                    .isEqualTo(schedule(job.interval()));
        }
    }

    private static String schedule(Duration every) {
        if (every.equals(Duration.ofDays(1))) {
            return "Each night";
        }
        long seconds = every.toSeconds();
        String unit = seconds % 3600 == 0 ? "hour" : seconds % 60 == 0 ? "minute" : "second";
        long units = seconds % 3600 == 0 ? every.toHours() : seconds % 60 == 0 ? every.toMinutes() : seconds;
        return units == 1 ? "Every " + unit : "Every " + units + " " + unit + "s";
    }

    @ArchTest
    static void leaseSqlIsInOneClass(JavaClasses classes) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : List.of("forum-domain", "forum-notifications", "forum-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (LEASE_SQL.matcher(Files.readString(file)).find()) {
                        sources.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(sources).containsExactly("Leases.java");
    }
}
