package org.thunderprism.witness.p4.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.witness.p4.run.Machine;
import org.thunderprism.witness.p4.run.MatchTable;
import org.thunderprism.witness.p4.run.Step;
import org.thunderprism.witness.p4.run.Switch;
import org.thunderprism.witness.p4.syntax.Declaration;
import org.thunderprism.witness.p4.syntax.Expression;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.P4Parser;
import org.thunderprism.witness.p4.syntax.Position;
import org.thunderprism.witness.p4.syntax.TypeName;

/** Makes a switch from the text of a v1model program. */
public final class ProgramBinder {

    /** The parts of {@code V1Switch}, in order. */
    private static final List<String> PARTS =
            List.of("parser", "checksum verification", "ingress", "egress", "checksum computation", "deparser");

    private final Types types = new Types();
    private final Map<String, Declaration.Parser> parsers = new HashMap<>();
    private final Map<String, Declaration.Control> controls = new HashMap<>();
    private final Map<String, Place> shared = new HashMap<>();
    private final Map<String, StatementBinder.BoundRegister> registers = new LinkedHashMap<>();
    private final Map<String, MatchTable> tables = new LinkedHashMap<>();
    private Declaration.Instance main;
    private int registerCount;

    private ProgramBinder() {}

    /**
     * Checks a program and makes it ready to run.
     *
     * @throws P4Exception when the text is no program that a compiler would take without a warning, or uses more of the language than this
     *     reader knows
     */
    public static Switch bind(String text) throws P4Exception {
        ProgramBinder binder = new ProgramBinder();
        for (Declaration declaration : P4Parser.parse(text)) {
            binder.declare(declaration);
        }
        return binder.bind();
    }

    private void declare(Declaration declaration) throws P4Exception {
        switch (declaration) {
            case Declaration.Parser parser -> parsers.put(parser.name(), parser);
            case Declaration.Control control -> controls.put(control.name(), control);
            case Declaration.Instance instance when instance.name().equals("main") -> main = instance;
            default -> types.declare(declaration);
        }
    }

    private Switch bind() throws P4Exception {
        if (main == null || !main.type().equals("V1Switch") || main.arguments().size() != PARTS.size()) {
            throw new P4Exception(
                    main == null ? new Position(1, 1) : main.at(), "main has to be a V1Switch with its six parts");
        }
        Step parser = parser(part(0));
        Step verify = control(part(1));
        Step ingress = control(part(2));
        Step egress = control(part(3));
        Step compute = control(part(4));
        Step deparser = control(part(5));
        Place.Struct standard = (Place.Struct) shared.get("standard_metadata_t");
        Switch.Pipeline pipeline = new Switch.Pipeline(
                reset(),
                Step.of(List.of(parser, verify)),
                ingress,
                egress,
                Step.of(List.of(compute, deparser)),
                slot(standard, "ingress_port"),
                slot(standard, "packet_length"),
                slot(standard, "egress_spec"),
                slot(standard, "egress_port"));
        Machine machine = new Machine(types.slots());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        registers.forEach((name, register) -> numbers.put(name, machine.addRegister(register.size())));
        return new Switch(machine, pipeline, numbers, tables);
    }

    private static int slot(Place.Struct standard, String field) {
        return ((Place.Scalar) standard.members().get(field)).slot();
    }

    private Step reset() {
        int[] valid = types.headers().stream().mapToInt(Place.Header::valid).toArray();
        List<Integer> metadata = new ArrayList<>();
        shared.values().forEach(place -> scalars(place, metadata));
        int[] slots = metadata.stream().mapToInt(Integer::intValue).toArray();
        return machine -> {
            for (int slot : valid) {
                machine.set(slot, 0);
            }
            for (int slot : slots) {
                machine.set(slot, 0);
            }
        };
    }

    /** The numbers of structs, headers left out. */
    private static void scalars(Place place, List<Integer> slots) {
        switch (place) {
            case Place.Scalar scalar -> slots.add(scalar.slot());
            case Place.Struct struct -> struct.members().values().forEach(member -> scalars(member, slots));
            default -> {}
        }
    }

    private String part(int index) throws P4Exception {
        Expression argument = main.arguments().get(index);
        if (argument instanceof Expression.Call call
                && call.arguments().isEmpty()
                && call.callee() instanceof Expression.Name name
                && (parsers.containsKey(name.name()) || controls.containsKey(name.name()))) {
            return name.name();
        }
        throw new P4Exception(argument.at(), "the " + PARTS.get(index) + " is expected here");
    }

    /** The places of parameters: all parts see the same headers and metadata. */
    private Scope scope(List<Declaration.Parameter> parameters) throws P4Exception {
        Scope scope = new Scope();
        for (Declaration.Parameter parameter : parameters) {
            if (!(parameter.type() instanceof TypeName.Named named)) {
                throw new P4Exception(parameter.at(), "no part of a switch has this parameter");
            }
            Place place = switch (named.name()) {
                case "packet_in" -> new Place.Packet(true);
                case "packet_out" -> new Place.Packet(false);
                default -> {
                    Place known = shared.get(named.name());
                    if (known == null) {
                        known = types.place(parameter.at(), named);
                        shared.put(named.name(), known);
                    }
                    yield known;
                }
            };
            scope.declare(parameter.at(), parameter.name(), place);
        }
        return scope;
    }

    private Step parser(String name) throws P4Exception {
        Declaration.Parser parser = parsers.get(name);
        return new StateBinder(scope(parser.parameters()), parser).bind();
    }

    private Step control(String name) throws P4Exception {
        Declaration.Control control = controls.get(name);
        Scope scope = scope(control.parameters());
        Map<String, BoundAction> actions = new HashMap<>();
        List<Declaration.Action> declaredActions = new ArrayList<>();
        Map<String, StatementBinder.BoundTable> bound = new LinkedHashMap<>();
        for (Declaration local : control.locals()) {
            switch (local) {
                case Declaration.Variable variable -> variable(variable, scope);
                case Declaration.Register register -> register(register, scope);
                case Declaration.Action action -> {
                    requireNew(action, actions.containsKey(action.name()) || scope.find(action.name()) != null);
                    actions.put(action.name(), action(action, scope));
                    declaredActions.add(action);
                }
                case Declaration.Table table -> {
                    requireNew(table, bound.containsKey(table.name()) || scope.find(table.name()) != null);
                    bound.put(table.name(), table(table, scope, actions));
                }
                default -> throw new P4Exception(local.at(), "this cannot be declared in a control");
            }
        }
        StatementBinder statements = new StatementBinder(scope, registers, bound);
        Step apply = statements.bind(control.apply().statements());
        scope.requireUse();
        for (Declaration.Action action : declaredActions) {
            requireUse(action, actions.get(action.name()).isUsed());
        }
        for (StatementBinder.BoundTable table : bound.values()) {
            requireUse(
                    table.declaration(),
                    statements.applied().contains(table.declaration().name()));
        }
        for (Declaration local : control.locals()) {
            if (local instanceof Declaration.Register) {
                requireUse(local, registers.get(local.name()).used()[0]);
            }
        }
        return apply;
    }

    private static void requireNew(Declaration declaration, boolean known) throws P4Exception {
        if (known) {
            throw new P4Exception(declaration.at(), declaration.name() + " is declared twice");
        }
    }

    private static void requireUse(Declaration declaration, boolean used) throws P4Exception {
        if (!used) {
            throw new P4Exception(declaration.at(), declaration.name() + " is unused");
        }
    }

    private void variable(Declaration.Variable variable, Scope scope) throws P4Exception {
        if (variable.initial() != null) {
            throw new P4Exception(variable.at(), "variables get their values in the apply block here");
        }
        P4Type type = Types.scalar(variable.at(), variable.type());
        scope.declareVariable(variable.at(), variable.name(), new Place.Scalar(types.newSlot(), type));
    }

    private void register(Declaration.Register register, Scope scope) throws P4Exception {
        Operand size = new ExpressionBinder(scope).bind(register.size()).as(new P4Type.Bits(32, false));
        if (!(Types.scalar(register.at(), register.element()) instanceof P4Type.Bits element) || element.signed()) {
            throw new P4Exception(register.at(), "a register holds bit<W> here");
        }
        if (size.constant() == null
                || size.constant().signum() <= 0
                || size.constant().bitLength() > 31) {
            throw new P4Exception(register.at(), "a register's size is a positive literal");
        }
        requireNew(register, registers.containsKey(register.name()));
        registers.put(
                register.name(),
                new StatementBinder.BoundRegister(
                        registerCount++, element, size.constant().intValue(), new boolean[1]));
    }

    private BoundAction action(Declaration.Action action, Scope outer) throws P4Exception {
        Scope scope = new Scope(outer);
        List<P4Type> parameters = new ArrayList<>();
        int[] slots = new int[action.parameters().size()];
        for (int i = 0; i < slots.length; i++) {
            Declaration.Parameter parameter = action.parameters().get(i);
            P4Type type = Types.scalar(parameter.at(), parameter.type());
            if (!parameter.direction().isEmpty() || !(type instanceof P4Type.Bits)) {
                throw new P4Exception(parameter.at(), "action data are numbers without a direction here");
            }
            slots[i] = types.newSlot();
            parameters.add(type);
            scope.declareParameter(parameter.at(), parameter.name(), new Place.Scalar(slots[i], type));
        }
        StatementBinder statements = new StatementBinder(scope, Map.of(), Map.of());
        Step body = statements.bind(action.body().statements());
        scope.requireUse();
        return new BoundAction(parameters, slots, body, scope.assigned());
    }

    private StatementBinder.BoundTable table(Declaration.Table table, Scope scope, Map<String, BoundAction> actions)
            throws P4Exception {
        // The keys are checked again where the table is applied: here only their types count.
        BitSet assigned = scope.assigned();
        BitSet all = new BitSet();
        all.set(0, types.slots());
        scope.assigned(all);
        TableBinder binder = new TableBinder(new ExpressionBinder(scope), actions, table);
        List<BoundAction> allowed = binder.actions();
        MatchTable bound = binder.bind();
        scope.assigned(assigned);
        tables.put(table.name(), bound);
        return new StatementBinder.BoundTable(table, bound, allowed);
    }
}
