package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./forum bench [SCENARIO…] [--json FILE]}: runs scenarios and prints a table of their figures. */
public final class Bench {

    private static final Map<String, Scenario> SCENARIOS = new TreeMap<>(Map.of(
            "bell", new BellScenario(),
            "clock-steps", new ClockScenario(),
            "console", new ConsoleScenario(),
            "disk-full", new DiskScenario(),
            "faults-database", new DatabaseFaultsScenario(),
            "discussion", new DiscussionScenario(),
            "mail", new MailScenario(),
            "rolling-restart", new RollingRestartScenario(),
            "slow", new SlowScenario(),
            "digest", new DigestScenario()));

    private Bench() {}

    /** A benchmark that measures a set of figures. */
    interface Scenario {
        List<Figure> run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        Path json = json(names);
        List<Figure> figures = new ArrayList<>();
        for (String name : names.isEmpty() ? SCENARIOS.keySet() : names) {
            Scenario scenario = SCENARIOS.get(name);
            if (scenario == null) {
                System.err.println("There is no scenario \"" + name + "\"; there are " + SCENARIOS.keySet());
                System.exit(2);
            }
            figures.addAll(scenario.run());
        }
        System.out.printf("%n%-16s %-22s %12s %-6s %3s%n", "scenario", "figure", "median", "unit", "runs");
        figures.forEach(figure -> System.out.println(figure.row()));
        if (json != null) {
            Files.write(json, figures.stream().map(Figure::json).toList());
        }
        System.exit(0);
    }

    private static Path json(List<String> arguments) {
        int option = arguments.indexOf("--json");
        if (option < 0) {
            return null;
        }
        if (option + 1 == arguments.size()) {
            System.err.println("--json needs a file");
            System.exit(2);
        }
        arguments.remove(option);
        return Path.of(arguments.remove(option));
    }
}
