package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Creates two jars that share a package, as the server's jars do, and one outside of the folder. */
class ServerClassLoaderTest {

    @TempDir
    private Path folder;

    private Path runtime;

    @BeforeEach
    void makeJars() throws IOException {
        runtime = Files.createDirectories(folder.resolve("runtime"));
        jar(runtime.resolve("a.jar"), "One", "first", "");
        jar(runtime.resolve("b.jar"), "One", "second", "");
        jar(runtime.resolve("c.jar"), "Two", "old", "");
        jar(runtime.resolve("d.jar"), "Three", "for newer Java", "META-INF/versions/17/");
    }

    @Test
    void loadsClassFromFirstJar() throws Exception {
        try (ServerClassLoader loader = loader()) {
            assertThat(loader.loadClass("sample.One").getMethod("says").invoke(null))
                    .isEqualTo("first");
            assertThat(loader.loadClass("sample.Two").getMethod("says").invoke(null))
                    .isEqualTo("old");
        }
    }

    @Test
    void loadsClassForNewerJavaFromMultiReleaseJar() throws Exception {
        try (ServerClassLoader loader = loader()) {
            assertThat(loader.loadClass("sample.Three").getMethod("says").invoke(null))
                    .isEqualTo("for newer Java");
        }
    }

    @Test
    void definesPackageWithVersionOfJar() throws Exception {
        try (ServerClassLoader loader = loader()) {
            Class<?> one = loader.loadClass("sample.One");
            assertThat(one.getPackage().getImplementationVersion()).isEqualTo("7.1");
            assertThat(one.getProtectionDomain().getCodeSource().getLocation())
                    .isEqualTo(runtime.resolve("a.jar").toUri().toURL());
        }
    }

    @Test
    void doesNotFindOtherClasses() throws IOException {
        try (ServerClassLoader loader = loader()) {
            assertThatThrownBy(() -> loader.loadClass("sample.Four")).isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> loader.loadClass("elsewhere.One")).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void loadsClassFromAddedJar() throws Exception {
        Path added = folder.resolve("added.jar");
        jar(added, "Four", "added", "");
        try (ServerClassLoader loader = loader()) {
            loader.addURL(added.toUri().toURL());
            assertThat(loader.loadClass("sample.Four").getMethod("says").invoke(null))
                    .isEqualTo("added");
        }
    }

    private ServerClassLoader loader() throws IOException {
        Path list = folder.resolve("packages");
        PackageIndex.of(runtime).write(list);
        return new ServerClassLoader(
                new URL[0], runtime, PackageIndex.read(list).jars());
    }

    private void jar(Path jar, String name, String says, String below) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source")).resolve(name + ".java");
        Files.writeString(
                source,
                "package sample; public class %s { public static String says() { return \"%s\"; } }"
                        .formatted(name, says));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7.1");
        manifest.getMainAttributes().put(new Attributes.Name("Multi-Release"), "true");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file, manifest)) {
            content.putNextEntry(new ZipEntry(below + "sample/" + name + ".class"));
            content.write(Files.readAllBytes(folder.resolve("sample/" + name + ".class")));
        }
    }
}
