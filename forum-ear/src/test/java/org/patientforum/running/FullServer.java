package org.patientforum.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A full GlassFish server, unpacked by the build into target/. Its domain is configured to listen only on free ports of the loopback interface, and without the
 * tools for developers.
 */
public final class FullServer implements AutoCloseable {

    private static final Path HOME = Path.of("target/glassfish8").toAbsolutePath();
    private static final Path DOMAIN = HOME.resolve("glassfish/domains/domain1/config/domain.xml");
    private static final Pattern LISTENER = Pattern.compile("(<network-listener )port=\"(8080|8181|4848)\"");
    private static final Pattern OTHER_LISTENER = Pattern.compile("address=\"0.0.0.0\" port=\"(3700|3820|3920|8686)\"");
    /** Felix's shells, of which one listens on a port, and its folder watcher. */
    private static final String OSGI_SHELLS =
            "<jvm-options>-Dorg.glassfish.additionalOSGiBundlesToStart=[^<]*</jvm-options>";

    /** For short runs: no compiler for long ones, and no verification of GlassFish's own byte code. */
    private static final String QUICKLY =
            "-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

    private final int pages = FreePort.reserve();
    private final int administration = FreePort.reserve();

    /** @param data folder for the forum's database */
    public FullServer start(Path data) {
        try {
            Path original = DOMAIN.resolveSibling("domain.xml.original");
            if (!Files.exists(original)) {
                Files.copy(DOMAIN, original);
            }
            Files.writeString(DOMAIN, onLoopback(Files.readString(original), data.toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asadmin("start-domain", "domain1");
        return this;
    }

    private String onLoopback(String domain, Path data) {
        String database = "jdbc:h2:file:" + data
                + "/forum;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        String here = LISTENER.matcher(domain)
                .replaceAll(found -> found.group(1) + "address=\"127.0.0.1\" port=\"" + port(found.group(2)) + "\"");
        return OTHER_LISTENER
                .matcher(here)
                .replaceAll(found -> "address=\"127.0.0.1\" port=\"" + FreePort.reserve() + "\"")
                .replaceAll(OSGI_SHELLS, "")
                .replaceFirst(
                        "<jvm-options>-Xmx512m</jvm-options>",
                        Stream.of(
                                        "-Xmx512m",
                                        "-XX:+UseSerialGC",
                                        "-Dforum.hospital.name=Tarka",
                                        "-Dforum.hospital.desk=01632960200",
                                        "-Dforum.hospital.emergency=999",
                                        "-Dforum.db.url=" + database,
                                        "-Dforum.data=" + data)
                                .map(option -> "<jvm-options>" + option + "</jvm-options>")
                                .collect(Collectors.joining()));
    }

    private int port(String usual) {
        return switch (usual) {
            case "8080" -> pages;
            case "4848" -> administration;
            default -> FreePort.reserve();
        };
    }

    /** Deploys an application and waits until it is running. */
    public void deploy(Path application) {
        asadmin(
                "--port",
                administration + "",
                "deploy",
                "--force",
                application.toAbsolutePath().toString());
    }

    /** Returns the URL of a page. */
    public String url(String path) {
        return "http://127.0.0.1:" + pages + path;
    }

    @Override
    public void close() {
        asadmin("stop-domain", "domain1");
    }

    private static void asadmin(String... words) {
        List<String> command =
                new ArrayList<>(List.of("bash", HOME.resolve("bin/asadmin").toString()));
        command.addAll(List.of(words));
        try {
            File output = File.createTempFile("asadmin", ".txt", new File("target"));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment().put("JDK_JAVA_OPTIONS", QUICKLY); // the domain inherits it
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        String.join(" ", words) + " failed:\n" + Files.readString(output.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
