package org.patientforum.launcher;

import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * Loads the classes of the server. An index maps each package to its jars, so that neither a class of the server nor, more often, one of the application is searched
 * for in more than two hundred jars; that took a quarter of the start. Resources are found as usual.
 */
final class ServerClassLoader extends OpenURLClassLoader {

    private final Path folder;
    private final Map<String, List<String>> jarsByPackage;
    private final Map<String, JarFile> openJars = new ConcurrentHashMap<>();
    private volatile boolean urlsAdded;

    /** @param jarsByPackage the names of the jars in the folder by package, in the order of the class path */
    ServerClassLoader(URL[] classPath, Path folder, Map<String, List<String>> jarsByPackage) {
        super(classPath);
        this.folder = folder;
        this.jarsByPackage = jarsByPackage;
    }

    /** Adds a URL outside of the folder to the class path. */
    @Override
    public void addURL(URL url) {
        super.addURL(url);
        urlsAdded = true;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        int dot = name.lastIndexOf('.');
        String packageName = dot < 0 ? "" : name.substring(0, dot);
        try {
            for (String jar : jarsByPackage.getOrDefault(packageName, List.of())) {
                JarFile content = open(jar);
                JarEntry entry = content.getJarEntry(name.replace('.', '/') + ".class");
                if (entry != null) {
                    return define(name, packageName, content, entry);
                }
            }
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
        if (urlsAdded) {
            return super.findClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    private JarFile open(String jar) throws IOException {
        JarFile content = openJars.get(jar);
        if (content == null) {
            content = new JarFile(folder.resolve(jar).toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            openJars.put(jar, content);
        }
        return content;
    }

    private Class<?> define(String name, String packageName, JarFile content, JarEntry entry) throws IOException {
        URL from = new File(content.getName()).toURI().toURL();
        if (!packageName.isEmpty() && getDefinedPackage(packageName) == null) {
            Manifest manifest = content.getManifest();
            definePackage(packageName, manifest == null ? new Manifest() : manifest, from);
        }
        byte[] code;
        try (InputStream in = content.getInputStream(entry)) {
            code = in.readAllBytes();
        }
        return defineClass(name, code, 0, code.length, new CodeSource(from, (Certificate[]) null));
    }

    @Override
    public void close() throws IOException {
        for (JarFile content : openJars.values()) {
            content.close();
        }
        super.close();
    }
}
