package org.thunderprism.lang.ide.description;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.validation.FileTypes;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** Declarations in one line, with the types that were worked out for them. */
@Singleton
public final class Signatures {

    private static final int LONGEST_VALUE = 60;

    private final FileTypes types;

    @Inject
    Signatures(FileTypes types) {
        this.types = types;
    }

    /** The declaration as a program would write it; empty for what declares nothing. */
    public String of(EObject declaration) {
        return switch (declaration) {
            case Constant constant ->
                "const " + constant.getName() + typed(constant) + " = " + value(constant.getValue());
            case Enumeration enumeration -> enumeration(enumeration);
            case EnumerationLiteral literal -> ((Enumeration) literal.eContainer()).getName() + "." + literal.getName();
            case InputRecord input -> "input " + input.getName();
            case Feature feature ->
                feature.getName()
                        + typed(feature)
                        + (feature.getHeaderField() == null ? "" : " = " + feature.getHeaderField());
            case StateDeclaration state -> state(state);
            case StateField field ->
                ((StateDeclaration) field.eContainer()).getName() + "." + field.getName() + typed(field);
            case TableDeclaration table -> table(table);
            case TableKey key -> key(key);
            case ModelDeclaration model -> model(model);
            case Function function -> function(function);
            case Parameter parameter -> parameter.getName() + typed(parameter);
            case ModuleDeclaration module -> module(module);
            case Let let -> "let " + let.getName() + typed(let);
            case CounterDeclaration counter -> "counter " + counter.getName() + typed(counter);
            case LoopVariable variable -> variable.getName() + typed(variable);
            case BuiltinType type -> type.getName();
            case BuiltinConstant constant -> constant.getName() + " : u16";
            case BuiltinFunction function -> function.getName() + "(…)";
            case Vertex vertex -> "vertex " + vertex.getName();
            case Topology topology -> "topology " + topology.getName();
            case ProgramHeader header -> text(header);
            case null, default -> "";
        };
    }

    /** The type of a declaration, as text; empty when it has none: it is not known, or takes that of its user. */
    public String type(EObject declaration) {
        if (declaration == null
                || declaration.eResource() == null
                || declaration.eResource().getResourceSet() == null) {
            return "";
        }
        Type type = types.of(declaration.eResource()).declaredType(declaration);
        return type.isUnknown() || type instanceof CompileTimeInteger ? "" : type.toString();
    }

    private String typed(EObject declaration) {
        String type = type(declaration);
        return type.isEmpty() ? "" : " : " + type;
    }

    private String enumeration(Enumeration enumeration) {
        String literals = enumeration.getLiterals().stream()
                .map(EnumerationLiteral::getName)
                .collect(Collectors.joining(", ", "{ ", " }"));
        return "enum " + enumeration.getName() + " : "
                + types.of(enumeration.eResource()).enumeration(enumeration).representation() + " "
                + shortened(literals);
    }

    private static String state(StateDeclaration state) {
        StringBuilder text = new StringBuilder("state ").append(state.getName());
        if (!state.getKeys().isEmpty()) {
            text.append(state.getKeys().stream().map(Signatures::text).collect(Collectors.joining(", ", "(", ")")));
        }
        if (state.getSlots() != null) {
            text.append(" slots ").append(text(state.getSlots())).append(' ').append(state.getPolicy());
        }
        return state.getConcurrency() == null
                ? text.toString()
                : text.append(' ').append(state.getConcurrency()).toString();
    }

    private static String table(TableDeclaration table) {
        return "table " + table.getName()
                + table.getKeys().stream().map(Signatures::key).collect(Collectors.joining(", ", "(", ")")) + " -> "
                + text(table.getResult());
    }

    private static String key(TableKey key) {
        return key.getName() + ": " + text(key.getType()) + " " + key.getMatch();
    }

    private String model(ModelDeclaration model) {
        return "model " + model.getName() + " = "
                + (model.isWritten() ? "layers" : model.getFormat() + " \"" + model.getPath() + "\"");
    }

    private static String function(Function function) {
        return "fn " + function.getName()
                + function.getParameters().stream()
                        .map(parameter -> parameter.getName() + ": " + text(parameter.getType()))
                        .collect(Collectors.joining(", ", "(", ")"))
                + " -> " + text(function.getResult());
    }

    private static String module(ModuleDeclaration module) {
        StringBuilder text = new StringBuilder("module ").append(module.getName());
        if (module.getRole() != null) {
            text.append(" role ").append(module.getRole());
        }
        if (module.getPlace() != null) {
            text.append(" at ").append(text(module.getPlace()));
        }
        if (module.getTrigger() != null) {
            text.append(" on ").append(text(module.getTrigger()));
        }
        if (!module.getAfter().isEmpty()) {
            text.append(module.getAfter().stream()
                    .map(ModuleDeclaration::getName)
                    .collect(Collectors.joining(", ", " after ", "")));
        }
        return text.toString();
    }

    private static String value(EObject value) {
        return shortened(text(value));
    }

    /** What is written; dots for what is still missing. */
    private static String text(EObject element) {
        return element == null ? "…" : SourceRanges.text(element);
    }

    private static String shortened(String text) {
        String line = text.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
