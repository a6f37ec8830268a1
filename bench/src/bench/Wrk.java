package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What wrk measured. Times in milliseconds. */
record Wrk(double requestsPerSecond, double p50, double p99) {

    static Wrk run(int connections, int seconds, String url, String cookie) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "10s"));
        if (cookie != null) {
            command.addAll(List.of("-H", "Cookie: " + cookie));
        }
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || said.contains("Non-2xx")) {
            throw new IllegalStateException(said);
        }
        return new Wrk(number(said, "Requests/sec:\\s+([\\d.]+)"), time(said, "50%"), time(said, "99%"));
    }

    private static double number(String said, String pattern) {
        Matcher number = Pattern.compile(pattern).matcher(said);
        if (!number.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(number.group(1));
    }

    private static double time(String said, String percentile) {
        Matcher time = Pattern.compile(percentile + "\\s+([\\d.]+)(us|ms|s)\\b").matcher(said);
        if (!time.find()) {
            throw new IllegalStateException(said);
        }
        double value = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
