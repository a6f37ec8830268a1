package org.patientforum.launcher;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Payara Micro and the application, unpacked into the data folder. Unpacked once for each forum.jar and reused by later starts, even after a kill; Payara's own
 * launcher leaves 100 MB in the temporary folder at each kill. The instance folder, into which Payara writes at run time, is recreated at each start.
 */
final class Server {

    private static final String RUNTIME = "MICRO-INF/runtime/";
    private static final String APPLICATION = "application/";

    private final Path folder;

    private Server(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks the server unless the folder has the files of this forum.jar already.
     *
     * @throws CannotStart if the disk is full or the folder cannot be written
     */
    static Server unpackInto(DataFolder data) {
        Server server = new Server(data.server().toAbsolutePath().normalize());
        try {
            Path jar = Path.of(Server.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String expected = jar.toAbsolutePath() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
            Path unpacked = server.folder.resolve("unpacked-from");
            if (!Files.exists(unpacked) || !Files.readString(unpacked).equals(expected)) {
                if (onClassPath()) {
                    throw new CannotStart("its files in " + server.folder
                            + " are not those of this forum.jar. Run java -jar forum.jar --unpack first.");
                }
                delete(server.folder);
                server.unpack(jar);
                Files.writeString(unpacked, expected);
            }
            delete(server.instance());
            Files.createDirectories(
                    server.instance().resolve("config/branding")); // Payara writes into it without creating it
            return server;
        } catch (IOException | URISyntaxException e) {
            throw new CannotStart("the server cannot be unpacked into " + server.folder + " (" + e.getMessage()
                    + "); about 150 MB must be free there.");
        }
    }

    private void unpack(Path jar) throws IOException {
        try (JarFile content = new JarFile(jar.toFile())) {
            for (JarEntry entry : content.stream().filter(e -> !e.isDirectory()).toList()) {
                if (entry.getName().startsWith(RUNTIME) || entry.getName().startsWith(APPLICATION)) {
                    Path target = folder.resolve(entry.getName().replace("MICRO-INF/", ""));
                    Files.createDirectories(target.getParent());
                    try (InputStream in = content.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
        PackageIndex.of(runtime()).write(folder.resolve("packages"));
        List<Path> classPath = new ArrayList<>(files(runtime(), ".jar"));
        classPath.add(archive(files(runtime(), ".rar")));
        classPath.add(jar.toAbsolutePath());
        JavaArguments.write(folder.resolve("java-arguments"), classPath, jar);
    }

    /** Creates a jar with these files. Payara Micro finds its JDBC adapters on the class path, and an AOT cache allows only jars there. */
    private Path archive(List<Path> files) throws IOException {
        Path archive = folder.resolve("adapters.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files) {
                out.putNextEntry(new JarEntry(file.getFileName().toString()));
                Files.copy(file, out);
            }
        }
        return archive;
    }

    /** Whether the server's jars are on the class path of {@code java}, as with {@link JavaArguments}. */
    private static boolean onClassPath() {
        return Server.class.getResource("/fish/payara/micro/impl/PayaraMicroImpl.class") != null;
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    Path instance() {
        return folder.resolve("instance");
    }

    Path application() {
        return folder.resolve("application");
    }

    private Path runtime() {
        return folder.resolve("runtime");
    }

    /** Returns the class loader of the server: for its jars and their folder, where Payara Micro finds its JDBC adapters (.rar). */
    OpenURLClassLoader runtimeLoader() {
        if (onClassPath()) {
            return new OpenURLClassLoader(
                    new URL[0]); // empty: Payara adds URLs, which the class loader of the class path does not accept
        }
        List<URL> urls = new ArrayList<>(jars(runtime()));
        urls.add(url(runtime()));
        return new ServerClassLoader(
                urls.toArray(URL[]::new),
                runtime(),
                PackageIndex.read(folder.resolve("packages")).jars());
    }

    /** Returns a class loader for the application's classes and the H2 driver, without the server: for the preflight checks. */
    ClassLoader applicationLoader() {
        List<URL> urls = new ArrayList<>(jars(application().resolve("WEB-INF/lib")));
        urls.add(url(application().resolve("WEB-INF/classes")));
        urls.add(url(folder.resolve("runtime/h2.jar")));
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static List<URL> jars(Path folder) {
        return files(folder, "").stream().map(Server::url).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
