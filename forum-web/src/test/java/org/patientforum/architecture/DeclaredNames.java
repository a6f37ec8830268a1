package org.patientforum.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The names that the sources of all modules declare, in main code and tests: classes, methods, fields and constants. It omits names that
 * are inherited from a supertype, and those of test methods, which are sentences.
 */
final class DeclaredNames {

    private static final List<String> MODULES =
            List.of("forum-domain", "forum-notifications", "forum-web", "forum-ear");

    private static final Set<String> SENTENCES_AND_OVERRIDES =
            Set.of("Override", "Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "ArchTest");

    /**
     * A declared name.
     *
     * @param owner the simple name of the outermost class around it; the name itself for such a class
     */
    record Declaration(String owner, String name) {

        @Override
        public String toString() {
            return owner.equals(name) ? name : owner + "." + name;
        }
    }

    private DeclaredNames() {}

    static Set<Declaration> all() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Set<Declaration> found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(found).scan(unit, null);
            }
        }
        return found;
    }

    /** All Java files of the repository's modules. */
    static List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static final class Finder extends TreePathScanner<Void, Void> {

        private final Set<Declaration> found;

        Finder(Set<Declaration> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            add(type.getSimpleName().toString());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getModifiers().getAnnotations().stream()
                    .map(annotation -> annotation.getAnnotationType().toString())
                    .noneMatch(SENTENCES_AND_OVERRIDES::contains)) {
                add(method.getName().toString());
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                add(variable.getName().toString());
            }
            return super.visitVariable(variable, nothing);
        }

        /** Anonymous classes have no name; a constructor is called like its class. */
        private void add(String name) {
            if (!name.isEmpty() && !name.equals("<init>")) {
                found.add(new Declaration(owner(), name));
            }
        }

        private String owner() {
            String owner = "";
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                Tree tree = path.getLeaf();
                if (tree instanceof ClassTree type) {
                    owner = type.getSimpleName().toString();
                }
            }
            return owner;
        }
    }
}
