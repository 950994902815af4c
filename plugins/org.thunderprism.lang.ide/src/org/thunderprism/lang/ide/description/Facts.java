package org.thunderprism.lang.ide.description;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.header.Protocol;
import org.thunderprism.lang.model.ModelFile;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.ModelShape;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.lang.model.pegasus.FuzzyTree;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.lang.model.tree.TreeEnsemble;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderDslFactory;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.ConstantEvaluator;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.TimeType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.lang.type.VertexContext;
import org.thunderprism.lang.validation.FileTypes;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.Vertex;

/** What can be told of a declaration beyond its signature: values, widths, sizes, places. */
@Singleton
public final class Facts {

    private static final int BITS_PER_BYTE = 8;
    private static final int MOST_LABELS = 20;

    private final FileTypes types;
    private final Places places;

    @Inject
    Facts(FileTypes types, Places places) {
        this.types = types;
        this.places = places;
    }

    /**
     * Facts in Markdown, one paragraph or table each, the most telling first.
     *
     * @param declaration an element that a name stands for
     */
    public List<String> of(EObject declaration) {
        List<String> facts = new ArrayList<>();
        switch (declaration) {
            case Constant constant -> constant(constant, facts);
            case Enumeration enumeration -> facts.add(literals(enumeration));
            case EnumerationLiteral literal -> value(literal).ifPresent(value -> facts.add("Value: " + number(value)));
            case InputRecord input ->
                facts.add(Markdown.count(input.getFeatures().size(), "feature", "features"));
            case Feature feature -> feature(feature, facts);
            case StateDeclaration state -> memory(state).ifPresent(facts::add);
            case StateField field -> {
                width(field).ifPresent(facts::add);
                memory((StateDeclaration) field.eContainer()).ifPresent(facts::add);
            }
            case TableDeclaration table -> table(table).ifPresent(facts::add);
            case ModelDeclaration model -> model(model).ifPresent(facts::add);
            case ModuleDeclaration module -> facts.add("Runs at " + String.join(", ", places.of(module)));
            case CounterDeclaration counter -> facts.add("Counts up only; 64 bits each, atomic");
            case BuiltinType type -> range(type).ifPresent(facts::add);
            case BuiltinConstant constant -> facts.add("The number of vertices of the program's topology");
            case Vertex vertex -> facts.add(vertex(vertex));
            case Topology topology ->
                facts.add(Markdown.count(topology.getVertices().size(), "vertex", "vertices") + ", "
                        + Markdown.count(topology.getEdges().size(), "edge", "edges"));
            case null -> {
                // nothing is known
            }
            default -> width(declaration).ifPresent(facts::add);
        }
        return facts;
    }

    private void constant(Constant constant, List<String> facts) {
        if (constant.getVertexValues().isEmpty()) {
            computer(constant)
                    .constants()
                    .evaluate(constant.getValue())
                    .ifPresent(value -> facts.add("Value: " + shown(value, constant)));
        } else {
            valuesByVertex(constant).ifPresent(facts::add);
        }
        width(constant).ifPresent(facts::add);
    }

    /** A table with the value at every vertex. */
    private Optional<String> valuesByVertex(Constant constant) {
        Topology topology = ProgramTopology.of(constant.eResource());
        if (topology.eIsProxy()) {
            return Optional.empty();
        }
        StringBuilder rows = new StringBuilder("| vertex | value |\n|---|---|");
        NameReference reference = ThunderDslFactory.eINSTANCE.createNameReference();
        reference.setTarget(constant);
        for (Vertex vertex : topology.getVertices()) {
            ConstantEvaluator there = new TypeComputer(
                            new VertexContext(topology, vertex),
                            ModelFiles.of(constant.eResource().getResourceSet()))
                    .constants();
            Optional<BigInteger> value = there.evaluate(reference);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            rows.append("\n| ")
                    .append(vertex.getName())
                    .append(" | ")
                    .append(shown(value.get(), constant))
                    .append(" |");
        }
        return Optional.of(rows.toString());
    }

    private String shown(BigInteger value, Constant constant) {
        Type type = computer(constant).declaredType(constant);
        if (type instanceof TimeType) {
            return value + " ns";
        }
        return type instanceof BooleanType ? String.valueOf(value.signum() != 0) : number(value);
    }

    /** In decimal, and in hexadecimal from 16 on. */
    public static String number(BigInteger value) {
        return value.compareTo(BigInteger.valueOf(16)) < 0
                ? value.toString()
                : value + " (0x" + value.toString(16) + ")";
    }

    private String literals(Enumeration enumeration) {
        String names = enumeration.getLiterals().stream()
                .map(literal -> value(literal)
                        .map(value -> literal.getName() + " = " + value)
                        .orElse(literal.getName()))
                .map(text -> "`" + text + "`")
                .collect(Collectors.joining(", "));
        return "Literals: " + names;
    }

    private Optional<BigInteger> value(EnumerationLiteral literal) {
        var reference = ThunderDslFactory.eINSTANCE.createMember();
        reference.setMember(literal);
        return computer(literal).constants().evaluate(reference);
    }

    private void feature(Feature feature, List<String> facts) {
        InputRecord input = (InputRecord) feature.eContainer();
        HeaderField field = feature.getHeaderField() == null ? null : HeaderFields.find(feature.getHeaderField());
        facts.add(field == null ? "A column of the records of `" + input.getName() + "`" : headerField(field));
        width(feature).ifPresent(facts::add);
    }

    /** Where a header field stands: protocol, document, place and width. */
    public static String headerField(HeaderField field) {
        Protocol protocol = field.protocol();
        String width = Markdown.count(field.width(), "bit", "bits");
        if (protocol == Protocol.PACKET) {
            return "`" + field.name() + "`: " + width + ", " + Protocols.meaning(field);
        }
        int bit = field.bitOffset();
        String place = "byte " + bit / BITS_PER_BYTE + (bit % BITS_PER_BYTE == 0 ? "" : ", bit " + bit % BITS_PER_BYTE);
        return "`" + field.name() + "`: " + width + " at " + place + " of the " + Protocols.title(protocol)
                + " header (" + Protocols.source(protocol) + "), in network byte order";
    }

    /** How many bits the values of a declaration take. */
    private Optional<String> width(EObject declaration) {
        Type type = computer(declaration).declaredType(declaration);
        if (type.isUnknown() || type instanceof CompileTimeInteger) {
            return type instanceof CompileTimeInteger known && !known.isSingle()
                    ? Optional.of("Known at compile time: " + known.low() + " to " + known.high())
                    : Optional.empty();
        }
        if (TypeRules.isScalar(type)) {
            return Optional.of(Markdown.count(type.valueType().width(), "bit", "bits"));
        }
        return type instanceof VectorType vector
                        && vector.length() != VectorType.DIFFERS
                        && !(vector.element() instanceof CompileTimeInteger)
                ? Optional.of(Markdown.count(vector.length(), "element", "elements") + " of "
                        + Markdown.count(vector.element().valueType().width(), "bit", "bits"))
                : Optional.empty();
    }

    /** Bits of one row, and bytes of all rows at one vertex. */
    public Optional<String> memory(StateDeclaration state) {
        TypeComputer computer = computer(state);
        long bits = 0;
        for (StateField field : state.getFields()) {
            Optional<Long> width = bits(computer.declaredType(field));
            if (width.isEmpty()) {
                return Optional.empty();
            }
            bits += width.get();
        }
        Optional<BigInteger> slots = state.getSlots() == null
                ? Optional.of(BigInteger.ONE)
                : computer.constants().evaluate(state.getSlots());
        String row = Markdown.count(bits, "bit", "bits") + " in a row";
        long width = bits;
        return Optional.of(slots.filter(count -> count.bitLength() < Integer.SIZE && count.signum() > 0)
                .map(count -> Markdown.count(count.longValue(), "row", "rows") + " × "
                        + Markdown.count(width, "bit", "bits") + " = "
                        + bytes((width * count.longValue() + BITS_PER_BYTE - 1) / BITS_PER_BYTE))
                .orElse(row));
    }

    /** {@code 512 B}, {@code 64 KiB}. */
    public static String bytes(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB"};
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        String number = amount == Math.rint(amount)
                ? String.valueOf((long) amount)
                : String.format(Locale.ROOT, "%.1f", amount);
        return number + " " + units[unit];
    }

    private static Optional<Long> bits(Type type) {
        if (type.isUnknown() || type instanceof VectorType vector && vector.length() == VectorType.DIFFERS) {
            return Optional.empty();
        }
        return switch (type) {
            case VectorType vector ->
                Optional.of(
                        (long) vector.length() * vector.element().valueType().width());
            default -> Optional.of((long) type.valueType().width());
        };
    }

    /** Entries, and the widths of keys and result. */
    public Optional<String> table(TableDeclaration table) {
        TypeComputer computer = computer(table);
        long keys = 0;
        for (var key : table.getKeys()) {
            Optional<Long> width = bits(computer.type(key.getType()));
            if (width.isEmpty()) {
                return Optional.empty();
            }
            keys += width.get();
        }
        long width = keys;
        return bits(computer.type(table.getResult()))
                .map(result -> content(table) + ", key " + Markdown.count(width, "bit", "bits") + ", result "
                        + Markdown.count(result, "bit", "bits"));
    }

    private static String content(TableDeclaration table) {
        if (table.isRuntime()) {
            return "filled at run time";
        }
        if (table.getTree() != null) {
            return Markdown.count(Trees.leaves(table.getTree()), "leaf", "leaves") + " in "
                    + Markdown.count(Trees.depth(table.getTree()), "level", "levels");
        }
        return table.getSource() != null
                ? "rows from \"" + table.getSource() + "\""
                : Markdown.count(table.getEntries().size(), "entry", "entries");
    }

    /** Shape, layers, trees and leaves of a model whose file can be read. */
    public Optional<String> model(ModelDeclaration model) {
        if (!(ModelFiles.of(model.eResource().getResourceSet()).file(model) instanceof ModelFile.Content content)) {
            return Optional.empty();
        }
        ModelShape shape = content.shape();
        String vectors = shape.inputLength() + " → " + shape.outputLength() + " × i" + shape.resultWidth() + ", ";
        return Optional.of(
                switch (content.model()) {
                    case TrainedModel.Tables tables -> vectors + layers(tables.layers());
                    case TrainedModel.Trees trees -> vectors + ensemble(trees.ensemble());
                    case TrainedModel.Network network ->
                        vectors + Markdown.count(network.layers().layers().size(), "dense layer", "dense layers");
                });
    }

    private static String layers(PegasusModel model) {
        List<FuzzyTree> trees = model.layers().stream()
                .flatMap(layer -> layer.blocks().stream())
                .toList();
        return Markdown.count(model.layers().size(), "layer", "layers") + ", " + trees(trees);
    }

    /** Labels come from the file: they are shown as code, in which no markup works. */
    private static String ensemble(TreeEnsemble ensemble) {
        String labels = ensemble.labels().stream()
                .limit(MOST_LABELS)
                .map(label -> "`" + label.replace('`', '\'') + "`")
                .collect(Collectors.joining(", "));
        return trees(ensemble.trees()) + "\n\nScores of the classes " + labels
                + (ensemble.labels().size() > MOST_LABELS ? ", …" : "");
    }

    private static String trees(List<FuzzyTree> trees) {
        long leaves = trees.stream().mapToLong(FuzzyTree::leaves).sum();
        return Markdown.count(trees.size(), "tree", "trees") + ", " + Markdown.count(leaves, "leaf", "leaves");
    }

    private static Optional<String> range(BuiltinType type) {
        return switch (type.getName()) {
            case "bool" -> Optional.of("`true` or `false`");
            case "time" -> Optional.of("Nanoseconds, unsigned, 64 bits");
            default -> {
                IntegerType integer = new IntegerType(
                        type.getName().charAt(0) == 'i',
                        Integer.parseInt(type.getName().substring(1)));
                yield Optional.of("From " + integer.minimum() + " to " + integer.maximum());
            }
        };
    }

    private static String vertex(Vertex vertex) {
        Topology topology = (Topology) vertex.eContainer();
        List<String> neighbors = topology.getEdges().stream()
                .filter(edge -> edge.getSource() == vertex || edge.getTarget() == vertex)
                .map(edge -> edge.getSource() == vertex ? edge.getTarget() : edge.getSource())
                .filter(Objects::nonNull)
                .map(Vertex::getName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return "Vertex " + topology.getVertices().indexOf(vertex) + " of `" + topology.getName() + "`; neighbors: "
                + String.join(", ", neighbors);
    }

    private TypeComputer computer(EObject declaration) {
        return types.of(declaration.eResource());
    }
}
