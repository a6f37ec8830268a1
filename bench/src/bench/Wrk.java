package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The results of wrk; times in milliseconds. */
record Wrk(double requestsPerSecond, double p50, double p99) {

    static Wrk run(int connections, int seconds, String url, String cookie) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "10s"));
        if (cookie != null) {
            command.addAll(List.of("-H", "Cookie: " + cookie));
        }
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || output.contains("Non-2xx")) {
            throw new IllegalStateException(output);
        }
        return new Wrk(number(output, "Requests/sec:\\s+([\\d.]+)"), time(output, "50%"), time(output, "99%"));
    }

    private static double number(String output, String pattern) {
        Matcher number = Pattern.compile(pattern).matcher(output);
        if (!number.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(number.group(1));
    }

    private static double time(String output, String percentile) {
        Matcher time = Pattern.compile(percentile + "\\s+([\\d.]+)(us|ms|s)\\b").matcher(output);
        if (!time.find()) {
            throw new IllegalStateException(output);
        }
        double value = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
