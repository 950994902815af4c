package org.thunderprism.witness.p4.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.witness.p4.run.Evaluation;
import org.thunderprism.witness.p4.run.MatchTable;
import org.thunderprism.witness.p4.run.Step;
import org.thunderprism.witness.p4.run.Switch;
import org.thunderprism.witness.p4.syntax.Declaration;
import org.thunderprism.witness.p4.syntax.Expression;
import org.thunderprism.witness.p4.syntax.P4Exception;
import org.thunderprism.witness.p4.syntax.Statement;

/** The rules of statements, and what they do. */
final class StatementBinder {

    private static final P4Type.Bits INDEX = new P4Type.Bits(32, false);

    private final Scope scope;
    private final ExpressionBinder expressions;
    private final Map<String, BoundRegister> registers;
    private final Map<String, BoundTable> tables;
    private final Set<String> applied = new HashSet<>();

    /** A register, by its number in the machine. */
    record BoundRegister(int number, P4Type.Bits element, int size, boolean[] used) {}

    /** A table, and the actions that it may run; none of its actions applies a table. */
    record BoundTable(Declaration.Table declaration, MatchTable table, List<BoundAction> actions) {}

    StatementBinder(Scope scope, Map<String, BoundRegister> registers, Map<String, BoundTable> tables) {
        this.scope = scope;
        this.expressions = new ExpressionBinder(scope);
        this.registers = registers;
        this.tables = tables;
    }

    /** Tables that some statement applies. */
    Set<String> applied() {
        return applied;
    }

    Step bind(List<Statement> statements) throws P4Exception {
        List<Step> steps = new ArrayList<>();
        for (Statement statement : statements) {
            steps.add(bind(statement));
        }
        return Step.of(steps);
    }

    private Step bind(Statement statement) throws P4Exception {
        return switch (statement) {
            case Statement.Block block -> bind(block.statements());
            case Statement.Assign assign -> assign(assign);
            case Statement.If branch -> branch(branch);
            case Statement.Invoke invoke -> invoke(invoke.call());
        };
    }

    private Place.Scalar target(Expression expression) throws P4Exception {
        if (expressions.place(expression) instanceof Place.Scalar scalar) {
            return scalar;
        }
        throw new P4Exception(expression.at(), "only a number can be assigned");
    }

    private Step assign(Statement.Assign assign) throws P4Exception {
        Place.Scalar target = target(assign.target());
        Evaluation value = expressions.bind(assign.value()).as(target.type()).code();
        int slot = target.slot();
        scope.assign(slot);
        return machine -> machine.set(slot, value.of(machine));
    }

    private Step branch(Statement.If branch) throws P4Exception {
        Evaluation condition = expressions.condition(branch.condition()).code();
        BitSet before = scope.assigned();
        Step then = bind(branch.then());
        BitSet common = scope.assigned();
        scope.assigned(before);
        Step otherwise = branch.otherwise() == null ? machine -> {} : bind(branch.otherwise());
        common.and(scope.assigned());
        scope.assigned(common);
        return machine -> {
            if (condition.of(machine) != 0) {
                then.run(machine);
            } else {
                otherwise.run(machine);
            }
        };
    }

    private Step invoke(Expression.Call call) throws P4Exception {
        if (call.callee() instanceof Expression.Name name && name.name().equals("mark_to_drop")) {
            return drop(call);
        }
        if (!(call.callee() instanceof Expression.Member member)) {
            throw new P4Exception(call.at(), "there is no such function here");
        }
        if (member.owner() instanceof Expression.Name owner && tables.containsKey(owner.name())) {
            return apply(call, owner, member.name());
        }
        if (member.owner() instanceof Expression.Name owner && registers.containsKey(owner.name())) {
            return register(call, registers.get(owner.name()), member.name());
        }
        return method(call, member);
    }

    private Step drop(Expression.Call call) throws P4Exception {
        if (call.arguments().size() != 1
                || !(expressions.place(call.arguments().get(0)) instanceof Place.Struct standard)
                || !(standard.members().get("egress_spec") instanceof Place.Scalar port)) {
            throw new P4Exception(call.at(), "mark_to_drop takes the standard metadata");
        }
        int slot = port.slot();
        return machine -> machine.set(slot, Switch.DROP_PORT);
    }

    private Step apply(Expression.Call call, Expression.Name owner, String method) throws P4Exception {
        if (!method.equals("apply") || !call.arguments().isEmpty()) {
            throw new P4Exception(call.at(), "a table is applied, and nothing else");
        }
        BoundTable bound = tables.get(owner.name());
        if (!applied.add(owner.name())) {
            throw new P4Exception(call.at(), "table " + owner.name() + " is applied twice");
        }
        TableBinder.requireReadable(expressions, bound.declaration());
        BitSet always = null;
        for (BoundAction action : bound.actions()) {
            if (always == null) {
                always = (BitSet) action.assigned().clone();
            } else {
                always.and(action.assigned());
            }
        }
        if (always != null) {
            always.or(scope.assigned());
            scope.assigned(always);
        }
        return bound.table()::apply;
    }

    private Step register(Expression.Call call, BoundRegister register, String method) throws P4Exception {
        if (call.arguments().size() != 2) {
            throw new P4Exception(call.at(), "a register's " + method + " takes two arguments");
        }
        Expression first = call.arguments().get(0);
        Expression second = call.arguments().get(1);
        register.used()[0] = true;
        int number = register.number();
        int size = register.size();
        if (method.equals("read")) {
            Place.Scalar target = target(first);
            if (!target.type().equals(register.element())) {
                throw new P4Exception(first.at(), register.element() + " is read here, not " + target.type());
            }
            Evaluation index = expressions.bind(second).as(INDEX).code();
            int slot = target.slot();
            scope.assign(slot);
            return machine -> {
                long at = index.of(machine);
                machine.set(slot, at < size ? machine.register(number)[(int) at] : 0);
            };
        }
        if (method.equals("write")) {
            Evaluation index = expressions.bind(first).as(INDEX).code();
            Evaluation value = expressions.bind(second).as(register.element()).code();
            return machine -> {
                long at = index.of(machine);
                if (at < size) {
                    machine.register(number)[(int) at] = value.of(machine);
                }
            };
        }
        throw new P4Exception(call.at(), "a register has no method " + method);
    }

    private Step method(Expression.Call call, Expression.Member member) throws P4Exception {
        Place owner = expressions.place(member.owner());
        if (owner instanceof Place.Header header && call.arguments().isEmpty()) {
            int slot = header.valid();
            switch (member.name()) {
                case "setValid" -> {
                    return machine -> machine.set(slot, 1);
                }
                case "setInvalid" -> {
                    return machine -> machine.set(slot, 0);
                }
                default -> throw new P4Exception(call.at(), "a header has no method " + member.name());
            }
        }
        if (owner instanceof Place.Packet packet
                && member.name().equals(packet.read() ? "extract" : "emit")
                && call.arguments().size() == 1
                && expressions.place(call.arguments().get(0)) instanceof Place.Header header) {
            int[] slots = header.slots();
            int[] widths = header.widths();
            int valid = header.valid();
            return packet.read()
                    ? machine -> machine.extract(valid, slots, widths)
                    : machine -> machine.emit(valid, slots, widths);
        }
        throw new P4Exception(call.at(), "there is no such method here: " + member.name());
    }
}
