package org.thunderprism.lang.ide.signaturehelp;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.ModelShape;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.type.IntegerType;

/** What can be called, with the parameters and the result that it has. */
@Singleton
final class CallSignatures {

    /**
     * @param parameters as they stand in the label
     * @param repeats whether the last one may be given again and again
     */
    record Signature(String name, List<String> parameters, boolean repeats, String result) {

        String label() {
            return name + "(" + String.join(", ", parameters) + (repeats ? ", …" : "") + ") -> " + result;
        }
    }

    private static final Map<String, Signature> BUILTIN = Map.ofEntries(
            builtin("min", List.of("a: T", "b: T"), true, "T"),
            builtin("max", List.of("a: T", "b: T"), true, "T"),
            builtin("abs", List.of("a: T"), false, "T"),
            builtin("argmin", List.of("v: T[n]"), false, "u32"),
            builtin("argmax", List.of("v: T[n]"), false, "u32"),
            builtin("sum", List.of("v: T[n]"), false, "T"),
            builtin("product", List.of("v: T[n]"), false, "T"),
            builtin("any", List.of("v: bool[n]"), false, "bool"),
            builtin("all", List.of("v: bool[n]"), false, "bool"),
            builtin("length", List.of("v: T[n]"), false, "u32"),
            builtin("age", List.of("copy: T"), false, "time"),
            builtin("hash", List.of("seed: u32", "a: T"), true, "u32"));

    @Inject
    CallSignatures() {}

    /** Of a function, a table, a model, or a function of the language. */
    Signature of(EObject callee) {
        return switch (callee) {
            case Function function ->
                new Signature(
                        function.getName(),
                        function.getParameters().stream()
                                .map(each -> typed(each.getName(), each.getType()))
                                .toList(),
                        false,
                        SourceRanges.text(function.getResult()));
            case TableDeclaration table ->
                new Signature(
                        table.getName(),
                        table.getKeys().stream()
                                .map(each -> typed(each.getName(), each.getType()))
                                .toList(),
                        false,
                        SourceRanges.text(table.getResult()));
            case ModelDeclaration model -> model(model);
            case BuiltinFunction function -> BUILTIN.get(function.getName());
            default ->
                throw new IllegalArgumentException(
                        "cannot be called: " + callee.eClass().getName());
        };
    }

    /** As far as the model's file tells. */
    private static Signature model(ModelDeclaration model) {
        Optional<ModelShape> shape =
                ModelFiles.of(model.eResource().getResourceSet()).shape(model);
        String input = shape.map(known -> Integer.toString(known.inputLength())).orElse("n");
        String result = shape.map(known ->
                        new IntegerType(known.resultSigned(), known.resultWidth()) + "[" + known.outputLength() + "]")
                .orElse("…");
        return new Signature(model.getName(), List.of("features: T[" + input + "]"), false, result);
    }

    private static String typed(String name, EObject type) {
        return name + ": " + (type == null ? "…" : SourceRanges.text(type));
    }

    private static Map.Entry<String, Signature> builtin(
            String name, List<String> parameters, boolean repeats, String result) {
        return Map.entry(name, new Signature(name, parameters, repeats, result));
    }
}
