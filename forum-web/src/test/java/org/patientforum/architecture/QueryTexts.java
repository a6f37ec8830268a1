package org.patientforum.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds the entities and tables named by JPQL and SQL in the sources: in string literals and in concatenations of several. */
final class QueryTexts {

    private static final Pattern NAMES = Pattern.compile(
            "\\b(?:from|join|update|into)\\s+(?:fetch\\s+)?(\\w++)((?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+\\s+\\w+)*+)");
    /** A query, or the end of one, that has a value where the name of an entity or table is expected. */
    private static final Pattern COMPUTED_NAME = Pattern.compile(
            "(?is)^\\s*(?:(?:select|insert|update|delete|with|merge)\\b.*)?\\b(?<!distinct )(?:from|join|update|into)\\s+(?:fetch\\s+)?(?:\\?|%s).*");

    private static final Pattern FURTHER_NAME = Pattern.compile(",\\s*(\\w+)\\s+\\w");

    /**
     * A word where a query has the name of an entity or table. Prose such as "from here" yields words too.
     *
     * @param packageName the package of the class
     * @param text the whole query, or the part of it that is written in one piece
     */
    record Use(String packageName, String className, String name, String text) {}

    /** A query whose entity or table is known only at run time. */
    record ComputedName(String className, String text) {}

    private QueryTexts() {}

    static List<Use> in(List<Path> sources) throws IOException {
        List<Use> found = new ArrayList<>();
        read(
                sources,
                (unit, text) -> names(text)
                        .forEach(name ->
                                found.add(new Use(unit.getPackageName().toString(), className(unit), name, text))));
        return found;
    }

    static List<ComputedName> withComputedNames(List<Path> sources) throws IOException {
        List<ComputedName> found = new ArrayList<>();
        read(sources, (unit, text) -> {
            if (hasComputedName(text)) {
                found.add(new ComputedName(className(unit), text));
            }
        });
        return found;
    }

    /** @param text a query with a question mark for each value that it is composed of */
    static boolean hasComputedName(String text) {
        return COMPUTED_NAME.matcher(text).matches();
    }

    private static void read(List<Path> sources, BiConsumer<CompilationUnitTree, String> reader) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new LiteralScanner(text -> reader.accept(unit, text)).scan(unit, null);
            }
        }
    }

    private static String className(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString().replace(".java", "");
    }

    static Stream<String> names(String text) {
        return NAMES.matcher(text)
                .results()
                .flatMap(found -> Stream.concat(
                        Stream.of(found.group(1)),
                        FURTHER_NAME.matcher(found.group(2)).results().map(further -> further.group(1))));
    }

    /** Passes each literal to a consumer, and concatenations of literals and other values as one text. */
    private static final class LiteralScanner extends TreeScanner<Void, Void> {

        private final Consumer<String> reader;

        LiteralScanner(Consumer<String> reader) {
            this.reader = reader;
        }

        @Override
        public Void visitBinary(BinaryTree concatenation, Void nothing) {
            if (concatenation.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(concatenation, nothing);
            }
            StringBuilder text = new StringBuilder();
            append(concatenation, text);
            reader.accept(text.toString());
            return null;
        }

        private void append(ExpressionTree part, StringBuilder text) {
            switch (part) {
                case BinaryTree concatenation
                when concatenation.getKind() == Tree.Kind.PLUS -> {
                    append(concatenation.getLeftOperand(), text);
                    append(concatenation.getRightOperand(), text);
                }
                case ParenthesizedTree inner -> append(inner.getExpression(), text);
                case LiteralTree literal -> text.append(literal.getValue());
                default -> {
                    scan(part, null);
                    text.append('?');
                }
            }
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                reader.accept((String) literal.getValue());
            }
            return null;
        }
    }
}
