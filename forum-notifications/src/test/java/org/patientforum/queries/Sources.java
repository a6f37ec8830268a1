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

/** Parsed and attributed sources of the forum, in which every name resolves to its declaration. */
final class Sources {

    /** A call and its arguments. */
    record Call(TreePath path, List<? extends ExpressionTree> arguments) {}

    private final Trees trees;
    private final Map<Element, List<Call>> calls = new HashMap<>();
    private final Map<Element, List<TreePath>> assignments = new HashMap<>();

    /** @param chosen the files to parse; the rest of the forum is on the class path */
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

    /** Returns the element that the name or call at the end of the path refers to. */
    Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** Returns the declaration of a method, constructor, field or variable; null if it is not in these sources. */
    TreePath declaration(Element element) {
        return trees.getPath(element);
    }

    /** Returns the calls of a method or constructor. */
    List<Call> callsOf(Element method) {
        return calls.getOrDefault(method, List.of());
    }

    /** Returns the calls of a library's methods with this name, of the given class. */
    List<Call> callsOf(String className, String method) {
        return calls.entrySet().stream()
                .filter(called -> called.getKey().getSimpleName().contentEquals(method)
                        && called.getKey().getEnclosingElement().toString().equals(className))
                .flatMap(called -> called.getValue().stream())
                .toList();
    }

    /** Returns the values assigned to a field or variable after its declaration. */
    List<TreePath> assignmentsTo(Element variable) {
        return assignments.getOrDefault(variable, List.of());
    }

    /** Returns file and line for messages. */
    String place(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        return file + ":" + unit.getLineMap().getLineNumber(start);
    }

    private final class Finder extends TreePathScanner<Void, Void> {

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            record(call, call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            record(call, call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        private void record(Tree call, List<? extends ExpressionTree> arguments) {
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
