package org.patientforum.queries;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Evaluates an expression of the sources to all texts it can have, whatever the conditions. Supports what queries are
 * made of: literals, constants, concatenation, conditional expressions, the forum's own methods, formatted(), string
 * builders, and parameters with the arguments of all callers.
 */
final class PossibleTexts {

    private static final Set<String> LISTING = Set.of("of", "asList");

    /** The expression is of an unsupported kind. */
    static final class NotReadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReadable(String message) {
            super(message);
        }
    }

    /** The text depends on the callers of the method. */
    private static final class DependsOnCaller extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ExecutableElement method;

        DependsOnCaller(ExecutableElement method) {
            super(null, null, false, false);
            this.method = method;
        }
    }

    /** The argument of a parameter, and the arguments of the parameters in it. */
    private record Argument(TreePath path, Map<Element, Argument> parameters) {}

    private final Sources sources;
    private final Map<String, String> samples;
    private final Set<String> usedSamples = new HashSet<>();
    private final Map<Element, TreePath> callers = new HashMap<>();
    private final Set<Element> beingRead = new HashSet<>();

    /** @param samples a possible text of each unsupported expression, by its source */
    PossibleTexts(Sources sources, Map<String, String> samples) {
        this.sources = sources;
        this.samples = samples;
    }

    /** Returns the samples used so far. */
    Set<String> usedSamples() {
        return usedSamples;
    }

    /**
     * Returns all texts of an expression.
     *
     * @throws NotReadable with its place, if the expression is neither supported nor among the samples
     */
    Set<String> of(TreePath path) {
        try {
            return texts(path, Map.of());
        } catch (DependsOnCaller missing) {
            List<Sources.Call> calls = sources.callsOf(missing.method);
            boolean all = isOfPackage(missing.method)
                    || isOfPackage(missing.method.getEnclosingElement())
                    || missing.method.getEnclosingElement().getKind() == ElementKind.ENUM;
            if (!all || calls.isEmpty()) {
                throw new NotReadable(sources.place(path) + ": not all callers of " + missing.method + " are known");
            }
            Set<String> texts = new LinkedHashSet<>();
            for (Sources.Call call : calls) {
                arguments(missing.method, call).forEach(callers::put);
                texts.addAll(of(path));
            }
            missing.method.getParameters().forEach(callers::remove);
            return texts;
        }
    }

    private static boolean isOfPackage(Element element) {
        return !element.getModifiers().contains(Modifier.PUBLIC)
                && !element.getModifiers().contains(Modifier.PROTECTED);
    }

    private static Map<Element, TreePath> arguments(ExecutableElement method, Sources.Call call) {
        Map<Element, TreePath> argument = new HashMap<>();
        for (int n = 0; n < method.getParameters().size(); n++) {
            argument.put(
                    method.getParameters().get(n),
                    new TreePath(call.path(), call.arguments().get(n)));
        }
        return argument;
    }

    private Set<String> texts(TreePath path, Map<Element, Argument> parameters) {
        String sample = samples.get(path.getLeaf().toString());
        if (sample != null) {
            usedSamples.add(path.getLeaf().toString());
            return Set.of(sample);
        }
        return switch (path.getLeaf()) {
            case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> texts(new TreePath(path, inner.getExpression()), parameters);
            case BinaryTree concatenation
            when concatenation.getKind() == Tree.Kind.PLUS ->
                pairs(
                        texts(new TreePath(path, concatenation.getLeftOperand()), parameters),
                        texts(new TreePath(path, concatenation.getRightOperand()), parameters),
                        String::concat);
            case ConditionalExpressionTree choice ->
                anyOf(path, List.of(choice.getTrueExpression(), choice.getFalseExpression()), parameters);
            case SwitchExpressionTree choice ->
                anyOf(path, choice.getCases().stream().map(CaseTree::getBody).toList(), parameters);
            case MethodInvocationTree call -> ofCall(path, call, parameters);
            case NewClassTree creation
            when isBuilder(sources.element(path).getEnclosingElement()) ->
                creation.getArguments().isEmpty()
                        ? Set.of("")
                        : anyOf(path, creation.getArguments().subList(0, 1), parameters);
            default -> ofName(path, parameters);
        };
    }

    private Set<String> anyOf(TreePath in, Collection<? extends Tree> trees, Map<Element, Argument> parameters) {
        Set<String> texts = new LinkedHashSet<>();
        for (Tree tree : trees) {
            TreePath path = new TreePath(in, tree);
            boolean itself = tree instanceof IdentifierTree && beingRead.contains(sources.element(path));
            if (!itself) {
                texts.addAll(texts(path, parameters));
            }
        }
        return texts;
    }

    private static Set<String> pairs(Set<String> left, Set<String> right, BiFunction<String, String, String> combine) {
        return left.stream()
                .flatMap(first -> right.stream().map(second -> combine.apply(first, second)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private NotReadable notReadable(TreePath path) {
        return new NotReadable(sources.place(path) + ": " + path.getLeaf());
    }

    private Set<String> ofCall(TreePath path, MethodInvocationTree call, Map<Element, Argument> parameters) {
        ExecutableElement method = (ExecutableElement) sources.element(path);
        String owner = method.getEnclosingElement().toString();
        if (owner.equals("java.lang.String") && method.getSimpleName().contentEquals("formatted")) {
            return formatted(path, call, parameters);
        }
        if (isBuilder(method.getEnclosingElement())) {
            Set<String> before = texts(receiver(path, call), parameters);
            return method.getSimpleName().contentEquals("append")
                    ? pairs(before, anyOf(path, call.getArguments(), parameters), String::concat)
                    : before;
        }
        TreePath body = sources.declaration(method);
        if (body == null) {
            throw notReadable(path);
        }
        Map<Element, Argument> inside = new HashMap<>();
        arguments(method, new Sources.Call(path, call.getArguments()))
                .forEach((parameter, argument) -> inside.put(parameter, new Argument(argument, parameters)));
        Set<String> texts = new LinkedHashSet<>();
        returned(body).forEach(result -> texts.addAll(texts(result, inside)));
        return texts;
    }

    private static TreePath receiver(TreePath path, MethodInvocationTree call) {
        MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
        return new TreePath(new TreePath(path, select), select.getExpression());
    }

    private Set<String> formatted(TreePath path, MethodInvocationTree call, Map<Element, Argument> parameters) {
        Set<List<String>> arguments = Set.of(List.of());
        for (ExpressionTree argument : call.getArguments()) {
            Set<List<String>> longer = new LinkedHashSet<>();
            for (List<String> prefix : arguments) {
                for (String text : texts(new TreePath(path, argument), parameters)) {
                    List<String> more = new ArrayList<>(prefix);
                    more.add(text);
                    longer.add(more);
                }
            }
            arguments = longer;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (String format : texts(receiver(path, call), parameters)) {
            arguments.forEach(prefix -> texts.add(format.formatted(prefix.toArray())));
        }
        return texts;
    }

    private static List<TreePath> returned(TreePath method) {
        List<TreePath> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree tree, Void nothing) {
                found.add(new TreePath(getCurrentPath(), tree.getExpression()));
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
                return null;
            }
        }.scan(method, null);
        return found;
    }

    private Set<String> ofName(TreePath path, Map<Element, Argument> parameters) {
        if (!(sources.element(path) instanceof VariableElement variable)) {
            throw notReadable(path);
        }
        if (variable.getConstantValue() != null) {
            return Set.of(variable.getConstantValue().toString());
        }
        if (parameters.containsKey(variable)) {
            Argument argument = parameters.get(variable);
            return texts(argument.path(), argument.parameters());
        }
        if (callers.containsKey(variable)) {
            return texts(callers.get(variable), Map.of());
        }
        TreePath declaration = sources.declaration(variable);
        if (declaration == null || !(declaration.getLeaf() instanceof VariableTree initialiser)) {
            throw notReadable(path);
        }
        if (declaration.getParentPath().getLeaf() instanceof EnhancedForLoopTree loop) {
            return elements(new TreePath(declaration.getParentPath(), loop.getExpression()), parameters);
        }
        if (declaration.getParentPath().getLeaf() instanceof LambdaExpressionTree) {
            TreePath call = declaration.getParentPath().getParentPath();
            return elements(receiver(call, (MethodInvocationTree) call.getLeaf()), parameters);
        }
        if (variable.getKind() == ElementKind.PARAMETER) {
            throw new DependsOnCaller((ExecutableElement) variable.getEnclosingElement());
        }
        return ofVariable(variable, declaration, initialiser, parameters);
    }

    private Set<String> ofVariable(
            VariableElement variable,
            TreePath declaration,
            VariableTree initialiser,
            Map<Element, Argument> parameters) {
        List<TreePath> values = new ArrayList<>(sources.assignmentsTo(variable));
        if (initialiser.getInitializer() != null) {
            values.add(new TreePath(declaration, initialiser.getInitializer()));
        }
        if (values.isEmpty() || !beingRead.add(variable)) {
            throw notReadable(declaration);
        }
        Set<String> texts = new LinkedHashSet<>();
        try {
            values.forEach(value -> texts.addAll(texts(value, parameters)));
        } finally {
            beingRead.remove(variable);
        }
        return isBuilder(variable.asType().toString())
                ? appended(texts, variable, declaration.getParentPath(), parameters)
                : texts;
    }

    /**
     * Adds what later statements append to the builder; statements in a nested block are conditional and may be
     * skipped.
     */
    private Set<String> appended(
            Set<String> initial, Element builder, TreePath block, Map<Element, Argument> parameters) {
        Set<String> texts = initial;
        for (Sources.Call call : sources.callsOf("java.lang.StringBuilder", "append")) {
            boolean statement = call.path().getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT;
            TreePath receiver =
                    receiver(call.path(), (MethodInvocationTree) call.path().getLeaf());
            if (statement && builder.equals(sources.element(receiver))) {
                Set<String> longer = pairs(texts, anyOf(call.path(), call.arguments(), parameters), String::concat);
                boolean always = call.path().getParentPath().getParentPath().getLeaf() == block.getLeaf();
                if (!always) {
                    longer.addAll(texts);
                }
                texts = longer;
            }
        }
        return texts;
    }

    /** Returns the texts of the elements of a list or stream with literal elements. */
    private Set<String> elements(TreePath path, Map<Element, Argument> parameters) {
        if (path.getLeaf() instanceof MethodInvocationTree call) {
            if (LISTING.contains(sources.element(path).getSimpleName().toString())) {
                return anyOf(path, call.getArguments(), parameters);
            }
            throw notReadable(path);
        }
        TreePath declaration = sources.declaration(sources.element(path));
        if (declaration != null
                && declaration.getLeaf() instanceof VariableTree list
                && list.getInitializer() != null) {
            return elements(new TreePath(declaration, list.getInitializer()), parameters);
        }
        throw notReadable(path);
    }

    private static boolean isBuilder(Object type) {
        return type.toString().equals("java.lang.StringBuilder")
                || type.toString().equals("java.lang.AbstractStringBuilder");
    }
}
