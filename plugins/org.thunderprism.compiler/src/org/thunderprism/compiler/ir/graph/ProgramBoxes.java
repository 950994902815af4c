package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** Adds the boxes of one program to a graph. Instructions come in order, so that every operand has its term already. */
final class ProgramBoxes {

    /** Longer expressions get a box of their own. */
    private static final int WRITTEN_OUT = 32;
    /** More effects of a branch get boxes of their own. */
    private static final int LISTED = 6;

    /**
     * What an instruction without a value does.
     *
     * @param title what it acts on
     * @param text what it does with it
     * @param send the instruction when it sends a message, else null
     */
    private record Effect(NodeKind kind, String title, String text, List<Term> operands, Send send) {

        Effect(NodeKind kind, String title, String text, List<Term> operands) {
            this(kind, title, text, operands, null);
        }

        String line() {
            return text.isEmpty() ? title : title + " " + text;
        }
    }

    private final GraphBuilder graph;
    private final Map<Value, Integer> uses = new IdentityHashMap<>();
    private final Map<Value, String> names = new IdentityHashMap<>();
    private final Map<Value, Term> terms = new IdentityHashMap<>();
    private final Map<EObject, Integer> inputs = new IdentityHashMap<>();
    /** State and counters that the current frame has a box for. */
    private final Map<EObject, Integer> memories = new IdentityHashMap<>();

    private int group;
    /** The branch whose block is being added, or -1. */
    private int branch = -1;

    private int message = -1;

    ProgramBoxes(GraphBuilder graph, Program program) {
        this.graph = graph;
        program.eAllContents().forEachRemaining(element -> {
            if (element instanceof Instruction instruction) {
                // All references from an instruction to values are uses of these values.
                instruction.eCrossReferences().forEach(this::countUse);
            }
        });
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                names.put(result.getValue(), result.getName());
            }
        }
    }

    private void countUse(EObject used) {
        if (used instanceof Value value) {
            uses.merge(value, 1, Integer::sum);
        }
    }

    void add(Block block, int inGroup) {
        enter(inGroup);
        block(block);
    }

    void receive(Receiver receiver, int inGroup) {
        enter(inGroup);
        message = graph.node(
                NodeKind.MESSAGE,
                group,
                "receive " + receiver.getMessage().getName(),
                List.of(),
                receiver.getMessage().getOrigin());
        graph.receives(receiver.getMessage(), message);
        block(receiver.getBody());
    }

    private void enter(int inGroup) {
        group = inGroup;
        memories.clear();
    }

    private void block(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            switch (instruction) {
                case Value value -> terms.put(value, term(value));
                case If nested -> branch(nested);
                default -> box(describe(instruction), instruction.getOrigin());
            }
        }
    }

    private Term term(Value value) {
        return switch (value) {
            case Constant constant -> new Term(constantText(constant), true, Set.of());
            case ReadInput read ->
                source(inputs, read.getInput(), read.getInput().getName(), () -> graph.input(read.getInput()));
            case ReadMessage read -> new Term(read.getField().getName(), true, Set.of(message));
            case ReadSlot read ->
                source(memories, read.getState(), "slot of " + read.getState().getName(), () -> state(read.getState()));
            case ReadState read -> {
                String name = read.getState().getName() + "." + read.getField().getName();
                yield element(
                        read, source(memories, read.getState(), name, () -> state(read.getState())), read.getIndex());
            }
            case ReadCounter read -> {
                Term name = source(
                        memories, read.getCounter(), read.getCounter().getName(), () -> counter(read.getCounter()));
                yield element(read, name, read.getIndex());
            }
            case Extract extract -> {
                Term vector = terms.get(extract.getVector());
                yield new Term(vector.asOperand() + "[" + extract.getIndex() + "]", true, vector.sources());
            }
            case Operation operation -> operation(operation);
            default -> box(value, kind(value), description(value), operandsOf(value));
        };
    }

    private static String constantText(Constant constant) {
        return constant.getType().signed()
                ? Long.toString(constant.getValue())
                : Long.toUnsignedString(constant.getValue());
    }

    private Term source(Map<EObject, Integer> sources, EObject element, String name, Supplier<Integer> node) {
        Integer id = sources.get(element);
        if (id == null) {
            id = node.get();
            sources.put(element, id);
        }
        return new Term(name, true, Set.of(id));
    }

    private int state(State state) {
        String shape = state.getKeys().isEmpty()
                ? "one row"
                : state.getSlots() + " rows, " + state.getPolicy().getLiteral();
        return graph.node(
                NodeKind.STATE,
                group,
                TextLines.oneLine("state " + state.getName()),
                List.of(shape),
                state.getOrigin());
    }

    private int counter(Counter counter) {
        String shape = counter.getLength() == 0 ? "u64" : "u64[" + counter.getLength() + "]";
        return graph.node(
                NodeKind.COUNTER,
                group,
                TextLines.oneLine("counter " + counter.getName()),
                List.of(shape),
                counter.getOrigin());
    }

    private Term element(Value value, Term array, Value index) {
        if (index == null) {
            return array;
        }
        Term at = terms.get(index);
        String text = array.text() + "[" + at.text() + "]";
        if (text.length() > WRITTEN_OUT) {
            return box(value, NodeKind.SCALAR, text, List.of(array, at));
        }
        return new Term(text, true, sourcesOf(List.of(array, at)));
    }

    private Term operation(Operation operation) {
        List<Term> operands = operation.getOperands().stream().map(terms::get).toList();
        String text = OperationText.of(operation.getOpcode(), operation.getType(), operands);
        boolean once = uses.getOrDefault(operation, 0) == 1 && !names.containsKey(operation);
        if (once && text.length() <= WRITTEN_OUT) {
            return new Term(text, !OperationText.isInfix(operation.getOpcode()), sourcesOf(operands));
        }
        return box(operation, NodeKind.SCALAR, text, operands);
    }

    private Term box(Value value, NodeKind kind, String description, List<Term> operands) {
        String name = names.get(value);
        if (name == null) {
            name = value.getName() == null ? "v" + terms.size() : value.getName();
        }
        List<String> lines = new ArrayList<>(TextLines.of(description));
        lines.add(value.getType().toString());
        int node = graph.node(kind, group, TextLines.oneLine(name), lines, value.getOrigin());
        connect(node, operands);
        return new Term(TextLines.oneLine(name), true, Set.of(node));
    }

    private static NodeKind kind(Value value) {
        return switch (value) {
            case Partition partition -> NodeKind.PARTITION;
            case MapBlocks map -> NodeKind.MAP;
            case SumReduce sum -> NodeKind.SUM;
            case Lookup lookup -> NodeKind.LOOKUP;
            case ModelCall call -> NodeKind.MODEL;
            default -> NodeKind.VECTOR;
        };
    }

    private String description(Value value) {
        return switch (value) {
            case Pack pack -> "[" + texts(pack.getOperands()) + "]";
            case Partition partition ->
                "partition into " + blocks(partition.getType()) + " of " + partition.getSize()
                        + (partition.getStride() == partition.getSize() ? "" : ", " + partition.getStride() + " apart");
            case MapBlocks map -> "map " + blocks(map.getType()) + ", " + tables(map.getTables());
            case SumReduce sum ->
                "sum of " + blocks(sum.getBlocks().getType()) + (sum.getBias() == null ? "" : " + bias");
            case Lookup lookup ->
                "lookup " + lookup.getTable().getName() + "(" + texts(lookup.getKeys()) + "), "
                        + tables(List.of(lookup.getTable()));
            case ModelCall call ->
                "model " + call.getModel().getName() + " (" + call.getModel().getPath() + ")";
            default -> value.eClass().getName();
        };
    }

    private static String blocks(ValueType type) {
        return type.blocks() == 1 ? "1 block" : type.blocks() + " blocks";
    }

    private static String tables(Collection<Table> tables) {
        return tables.stream()
                .map(table -> switch (table) {
                    case FuzzyTable fuzzy -> "fuzzy depth " + fuzzy.getDepth();
                    case MatchTable match ->
                        match.getKeys().stream()
                                        .map(key -> key.getMatch().getLiteral())
                                        .distinct()
                                        .collect(Collectors.joining("/"))
                                + ", "
                                + (match.isRuntime()
                                        ? "filled at run time"
                                        : match.getEntries().size() + " entries");
                    default -> table.eClass().getName();
                })
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    private List<Term> operandsOf(Value value) {
        return value.eCrossReferences().stream()
                .filter(Value.class::isInstance)
                .map(terms::get)
                .toList();
    }

    private String texts(List<Value> values) {
        return values.stream().map(value -> terms.get(value).text()).collect(Collectors.joining(", "));
    }

    private void branch(If nested) {
        Term condition = terms.get(nested.getCondition());
        if (isShort(nested.getThen()) && (nested.getOtherwise() == null || isShort(nested.getOtherwise()))) {
            guarded(nested, condition);
            return;
        }
        Effect effect = new Effect(NodeKind.BRANCH, "if", condition.text(), List.of(condition));
        int node = box(effect, nested.getOrigin());
        int outer = branch;
        branch = node;
        block(nested.getThen());
        if (nested.getOtherwise() != null) {
            block(nested.getOtherwise());
        }
        branch = outer;
    }

    /** Whether the block's effects can be listed in the box of its condition. */
    private static boolean isShort(Block block) {
        List<Instruction> effects = block.getInstructions().stream()
                .filter(i -> !(i instanceof Value))
                .toList();
        return effects.size() <= LISTED && effects.stream().noneMatch(i -> i instanceof If || i instanceof Send);
    }

    private void guarded(If nested, Term condition) {
        List<Effect> then = effects(nested.getThen());
        List<Effect> otherwise = nested.getOtherwise() == null ? List.of() : effects(nested.getOtherwise());
        List<Effect> all = Stream.concat(then.stream(), otherwise.stream()).toList();
        List<String> lines = new ArrayList<>();
        then.forEach(effect -> lines.add(TextLines.oneLine(effect.line())));
        if (!otherwise.isEmpty()) {
            lines.add("else");
            otherwise.forEach(effect -> lines.add(TextLines.oneLine(effect.line())));
        }
        List<NodeKind> kinds = all.stream().map(Effect::kind).distinct().toList();
        NodeKind kind = kinds.size() == 1 ? kinds.get(0) : NodeKind.BRANCH;
        int node = graph.node(kind, group, TextLines.oneLine("if " + condition.text()), lines, nested.getOrigin());
        connect(node, List.of(condition));
        all.forEach(effect -> connect(node, effect.operands()));
        control(node);
    }

    private List<Effect> effects(Block block) {
        List<Effect> effects = new ArrayList<>();
        for (Instruction instruction : block.getInstructions()) {
            if (instruction instanceof Value value) {
                terms.put(value, term(value));
            } else {
                effects.add(describe(instruction));
            }
        }
        return effects;
    }

    private Effect describe(Instruction instruction) {
        return switch (instruction) {
            case WriteState write ->
                assignment(write.getState(), write.getField().getName(), null, write.getIndex(), write.getValue());
            case WriteSlot write ->
                assignment(
                        write.getState(),
                        write.getField().getName(),
                        write.getSlot(),
                        write.getIndex(),
                        write.getValue());
            case AddCounter add -> {
                String name = add.getCounter().getName() + index(add.getIndex());
                List<Term> operands = termsOf(add.getIndex(), add.getAmount());
                yield new Effect(
                        NodeKind.COUNTER,
                        name + " +=",
                        terms.get(add.getAmount()).text(),
                        operands);
            }
            case SetVerdict verdict -> {
                List<Term> operands = termsOf(verdict.getArgument());
                String argument = operands.isEmpty() ? "" : operands.get(0).text();
                yield new Effect(NodeKind.VERDICT, verdict.getKind().getLiteral(), argument, operands);
            }
            case Send send -> {
                String to = send.getTargets().isEmpty() ? "back" : "to " + String.join(", ", send.getTargets());
                List<Term> operands = send.getValues().stream().map(terms::get).toList();
                yield new Effect(NodeKind.MESSAGE, "send " + send.getMessage().getName(), to, operands, send);
            }
            default -> new Effect(NodeKind.SCALAR, instruction.eClass().getName(), "", List.of());
        };
    }

    private Effect assignment(State state, String field, Value slot, Value index, Value value) {
        String row = slot == null ? "" : "[" + terms.get(slot).text() + "]";
        String place = state.getName() + row + "." + field + index(index);
        return new Effect(NodeKind.STATE, place + " =", terms.get(value).text(), termsOf(slot, index, value));
    }

    private String index(Value index) {
        return index == null ? "" : "[" + terms.get(index).text() + "]";
    }

    private List<Term> termsOf(Value... values) {
        List<Term> found = new ArrayList<>();
        for (Value value : values) {
            if (value != null) {
                found.add(terms.get(value));
            }
        }
        return found;
    }

    private int box(Effect effect, Origin origin) {
        int node = graph.node(
                effect.kind(), group, TextLines.oneLine(effect.title()), TextLines.of(effect.text()), origin);
        connect(node, effect.operands());
        control(node);
        if (effect.send() != null) {
            graph.sends(effect.send(), node);
        }
        return node;
    }

    private void control(int node) {
        if (branch >= 0) {
            graph.edge(branch, node, GraphEdge.Kind.CONTROL);
        }
    }

    private void connect(int node, List<Term> operands) {
        sourcesOf(operands).forEach(source -> graph.edge(source, node, GraphEdge.Kind.DATA));
    }

    private static Set<Integer> sourcesOf(List<Term> operands) {
        Set<Integer> all = new LinkedHashSet<>();
        operands.forEach(operand -> all.addAll(operand.sources()));
        return all;
    }
}
