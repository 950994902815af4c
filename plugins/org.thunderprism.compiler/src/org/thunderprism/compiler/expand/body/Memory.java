package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.plan.AgedFields;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.FeatureKey;
import org.thunderprism.lang.thunderDsl.HeaderKey;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateKey;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.type.ValueType;

/** The states and counters of a vertex's program, made when they are first used. */
final class Memory {

    /** The field of the copy of a counter or let. */
    private static final String COPY_FIELD = "value";

    /**
     * What is kept beside a copy whose age is asked for; arrays of the copy's length.
     *
     * @param time when the packet arrived that set off the message
     * @param brought whether there was a message at all
     */
    record Age(StateField time, StateField brought) {}

    private final Globals globals;
    private final AgedFields aged;
    private final Inputs inputs;
    private final Problems problems;
    private final Limits limits;
    private final String vertex;
    private final Map<EObject, State> states;
    private final Map<org.thunderprism.lang.thunderDsl.StateField, StateField> fields = new HashMap<>();
    private final Map<EObject, Age> ages = new HashMap<>();
    private final Map<EObject, Counter> counters;
    private final Map<EObject, State> copies;

    Memory(
            Globals globals,
            AgedFields aged,
            Inputs inputs,
            Problems problems,
            Limits limits,
            String vertex,
            SourceFiles files) {
        this.globals = globals;
        this.aged = aged;
        this.inputs = inputs;
        this.problems = problems;
        this.limits = limits;
        this.vertex = vertex;
        this.states = new TreeMap<>(files.order());
        this.counters = new TreeMap<>(files.order());
        this.copies = new TreeMap<>(files.order());
    }

    State state(StateDeclaration declaration) {
        State state = states.get(declaration);
        if (state == null) {
            state = make(declaration);
            states.put(declaration, state);
        }
        return state;
    }

    StateField field(org.thunderprism.lang.thunderDsl.StateField declaration) {
        state((StateDeclaration) declaration.eContainer());
        return fields.get(declaration);
    }

    /** Whether the program asks for the age of the field's copies. */
    boolean isAged(EObject field) {
        return aged.contains(field);
    }

    /** What is kept beside the copies of a field that {@link #isAged}. */
    Age age(org.thunderprism.lang.thunderDsl.StateField declaration) {
        state((StateDeclaration) declaration.eContainer());
        return ages.get(declaration);
    }

    Counter counter(CounterDeclaration declaration) {
        Counter counter = counters.get(declaration);
        if (counter == null) {
            counter = IrFactory.eINSTANCE.createCounter();
            counter.setName(declaration.getName());
            counter.setLength(length(declaration));
            counter.setOrigin(globals.site().origin(declaration));
            counters.put(declaration, counter);
        }
        return counter;
    }

    /** Elements of a counter; 0 for a single one. */
    int length(CounterDeclaration declaration) {
        return declaration.getLength() == null
                ? 0
                : globals.size(declaration.getLength(), "A counter's length", limits.vectorLength());
    }

    /** The memory for a counter or let that messages bring from elsewhere. */
    State copy(EObject declaration, String name, ValueType type) {
        State copy = copies.get(declaration);
        if (copy == null) {
            copy = IrFactory.eINSTANCE.createState();
            copy.setName(name);
            copy.setSlots(1);
            copy.setConcurrency(Concurrency.LOCKED);
            copy.setOrigin(globals.site().origin(declaration));
            copy.getFields().add(field(COPY_FIELD, type));
            copies.put(declaration, copy);
        }
        return copy;
    }

    List<State> states() {
        List<State> all = new ArrayList<>(states.values());
        all.addAll(copies.values());
        return all;
    }

    List<Counter> counters() {
        return List.copyOf(counters.values());
    }

    private State make(StateDeclaration declaration) {
        State state = IrFactory.eINSTANCE.createState();
        state.setName(declaration.getName());
        state.setSlots(slots(declaration));
        for (StateKey key : declaration.getKeys()) {
            state.getKeys()
                    .add(
                            switch (key) {
                                case FeatureKey feature -> inputs.of(feature.getFeature());
                                case HeaderKey header -> inputs.ofHeader(header.getHeaderField(), header);
                                default -> throw new IllegalStateException("unknown key: " + key);
                            });
        }
        state.setPolicy(
                switch (declaration.getPolicy()) {
                    case SHARE -> CollisionPolicy.SHARE;
                    case EVICT -> CollisionPolicy.EVICT;
                    case BYPASS -> CollisionPolicy.BYPASS;
                });
        state.setConcurrency("per_cpu".equals(declaration.getConcurrency()) ? Concurrency.PER_CPU : Concurrency.LOCKED);
        state.setOrigin(globals.site().origin(declaration));
        for (org.thunderprism.lang.thunderDsl.StateField syntax : declaration.getFields()) {
            StateField field = field(syntax.getName(), globals.type(syntax.getType()));
            state.getFields().add(field);
            fields.put(syntax, field);
        }
        declaration.getFields().stream().filter(aged::contains).forEach(syntax -> ages.put(syntax, age(state, syntax)));
        requireFits(declaration, state);
        return state;
    }

    private int slots(StateDeclaration declaration) {
        if (declaration.getSlots() == null || declaration.getKeys().isEmpty()) {
            return 1;
        }
        BigInteger slots = globals.integer(declaration.getSlots(), "The number of slots");
        if (slots.signum() <= 0 || slots.bitLength() >= Integer.SIZE) {
            throw problems.refuse(
                    ExpandCode.SIZE,
                    globals.site().origin(declaration.getSlots()),
                    "The number of slots",
                    slots,
                    1 << 30);
        }
        if (slots.bitCount() != 1) {
            throw problems.refuse(
                    ExpandCode.SLOTS,
                    globals.site().origin(declaration.getSlots()),
                    declaration.getName(),
                    slots,
                    vertex,
                    Integer.highestOneBit(slots.intValueExact()));
        }
        return slots.intValueExact();
    }

    private void requireFits(StateDeclaration declaration, State state) {
        long row = 0;
        for (StateField field : state.getFields()) {
            row += (long) Math.max(1, field.getLength()) * ((field.getType().width() + 7) / 8);
        }
        if (row * state.getSlots() > limits.stateBytes()) {
            throw problems.refuse(
                    ExpandCode.STATE_SIZE,
                    globals.site().origin(declaration),
                    declaration.getName(),
                    row * state.getSlots(),
                    vertex,
                    limits.stateBytes());
        }
    }

    private Age age(State state, org.thunderprism.lang.thunderDsl.StateField declaration) {
        int length = fields.get(declaration).getLength();
        return new Age(
                hidden(state, declaration.getName() + "_time", Types.LONG, length),
                hidden(state, declaration.getName() + "_brought", ValueType.BOOLEAN, length));
    }

    /** A field that the program does not declare, with a name that no declared one has. */
    private static StateField hidden(State state, String name, ValueType type, int length) {
        String free = name;
        while (hasField(state, free)) {
            free += "_";
        }
        StateField field = field(free, length == 0 ? type : type.vector(length));
        state.getFields().add(field);
        return field;
    }

    private static boolean hasField(State state, String name) {
        return state.getFields().stream().anyMatch(field -> field.getName().equals(name));
    }

    private static StateField field(String name, ValueType type) {
        StateField field = IrFactory.eINSTANCE.createStateField();
        field.setName(name);
        field.setType(type.element());
        field.setLength(type.length());
        return field;
    }
}
