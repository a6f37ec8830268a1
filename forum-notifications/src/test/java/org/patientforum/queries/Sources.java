package org.patientforum.queries;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Some of the forum's sources as the compiler reads them: every name leads to what it names. */
final class Sources {

    /** An expression where it stands, with what is handed in for each parameter. */
    record Call(TreePath path, List<? extends ExpressionTree> arguments) {}

    private final Trees trees;
    private final Map<Element, List<Call>> calls = new HashMap<>();
    private final Map<Element, List<TreePath>> assignments = new HashMap<>();

    /** @param chosen the files to read; the rest of the forum is on the class path */
    static Sources of(List<Path> chosen) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    messages,
                    List.of("-proc:none", "-implicit:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(chosen));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            List<Diagnostic<?>> errors = new ArrayList<>(messages.getDiagnostics());
            errors.removeIf(message -> message.getKind() != Diagnostic.Kind.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException("These sources do not compile: " + errors.getFirst());
            }
            return new Sources(Trees.instance(task), units);
        }
    }

    private Sources(Trees trees, Iterable<? extends CompilationUnitTree> units) {
        this.trees = trees;
        units.forEach(unit -> new Finder().scan(unit, null));
    }

    /** What the name or call at the end of the path means. */
    Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** Where the method, constructor, field or variable is written; null if it is not the forum's own. */
    TreePath declaration(Element element) {
        return trees.getPath(element);
    }

    /** The calls of a method or constructor. */
    List<Call> callsOf(Element method) {
        return calls.getOrDefault(method, List.of());
    }

    /** The calls of methods with this name, of the given class of a library. */
    List<Call> callsOf(String className, String method) {
        return calls.entrySet().stream()
                .filter(called -> called.getKey().getSimpleName().contentEquals(method)
                        && called.getKey().getEnclosingElement().toString().equals(className))
                .flatMap(called -> called.getValue().stream())
                .toList();
    }

    /** What is given to a field or variable after its declaration. */
    List<TreePath> assignmentsTo(Element variable) {
        return assignments.getOrDefault(variable, List.of());
    }

    /** File and line, for people. */
    String place(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        return file + ":" + unit.getLineMap().getLineNumber(start);
    }

    private final class Finder extends TreePathScanner<Void, Void> {

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            found(call, call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            found(call, call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        private void found(Tree call, List<? extends ExpressionTree> arguments) {
            Element called = trees.getElement(getCurrentPath());
            calls.computeIfAbsent(called, key -> new ArrayList<>()).add(new Call(getCurrentPath(), arguments));
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
            Element variable = trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable()));
            assignments
                    .computeIfAbsent(variable, key -> new ArrayList<>())
                    .add(new TreePath(getCurrentPath(), assignment.getExpression()));
            return super.visitAssignment(assignment, nothing);
        }
    }
}
