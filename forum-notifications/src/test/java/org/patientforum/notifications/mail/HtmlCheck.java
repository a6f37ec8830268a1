package org.patientforum.notifications.mail;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checker behind validator.w3.org. It lives in a class loader of its own, because it needs an ICU4J much older than the one
 * that counts in our mails; the build lays that in target/html-check.
 */
final class HtmlCheck {

    private static final String VALIDATOR = "nu.validator.client.EmbeddedValidator";
    private static final HtmlCheck CHECK = new HtmlCheck();

    private final Class<?> validator;

    private HtmlCheck() {
        try {
            List<URL> urls = new ArrayList<>();
            urls.add(Path.of("target/html-check/icu4j.jar").toUri().toURL());
            String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            for (String entry : own.split(File.pathSeparator)) {
                if (!entry.contains("icu4j")) {
                    urls.add(Path.of(entry).toUri().toURL());
                }
            }
            ClassLoader alone = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            validator = alone.loadClass(VALIDATOR);
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with the page, one line each; empty if nothing. */
    static String of(String html) throws ReflectiveOperationException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(CHECK.validator.getClassLoader());
        try {
            return CHECK.check(html);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private String check(String html) throws ReflectiveOperationException {
        Object one = validator.getConstructor().newInstance();
        Class<?> format = Class.forName(VALIDATOR + "$OutputFormat", true, validator.getClassLoader());
        validator
                .getMethod("setOutputFormat", format)
                .invoke(one, format.getField("GNU").get(null));
        Method validate = validator.getMethod("validate", InputStream.class);
        return (String) validate.invoke(one, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
