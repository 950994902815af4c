package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.compiler.expand.plan.CarriedLets;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.plan.Placement;
import org.thunderprism.compiler.expand.plan.Route;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** The sending side of {@code sync}, {@code echo} and of values that travel with the packet. */
final class Senders {

    private final int vertex;
    private final Placement placement;
    private final Messages messages;
    private final Names names;
    private final Places places;
    private final Vectors vectors;
    private final Memory memory;
    private final Ages ages;
    private final LetTypes letTypes;
    private final Macros macros;
    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Problems problems;

    Senders(
            int vertex,
            Placement placement,
            Messages messages,
            Names names,
            Places places,
            Vectors vectors,
            Memory memory,
            Ages ages,
            LetTypes letTypes,
            Macros macros,
            Evaluator evaluator,
            Conversions conversions,
            Problems problems) {
        this.vertex = vertex;
        this.placement = placement;
        this.messages = messages;
        this.names = names;
        this.places = places;
        this.vectors = vectors;
        this.memory = memory;
        this.ages = ages;
        this.letTypes = letTypes;
        this.macros = macros;
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.problems = problems;
    }

    void expand(Sync sync, Site site) {
        List<String> targets = placement.targets(sync.getTargets(), vertex).stream()
                .map(placement.topology()::name)
                .toList();
        if (targets.isEmpty()) {
            problems.warn(
                    ExpandCode.NO_TARGET,
                    site.origin(sync),
                    placement.topology().name(vertex));
            return;
        }
        expand(MessageKind.SYNC, sync.getValue(), sync.getCondition(), targets, site, sync);
    }

    void expand(Echo echo, Site site) {
        expand(MessageKind.ECHO, echo.getValue(), echo.getCondition(), List.of(), site, echo);
    }

    private void expand(
            MessageKind kind,
            Expression cargo,
            Expression condition,
            List<String> targets,
            Site site,
            Statement statement) {
        Place place = Place.of(cargo).orElseThrow();
        Site inside = macros.enter(kind.getLiteral() + " " + place.name(), site, statement);
        Scalar test = condition == null
                ? Known.truth(true)
                : conversions.scalar(evaluator.evaluate(condition, inside), inside, condition);
        if (test instanceof Computed computed) {
            If branch = inside.code().emit(inside.origin(statement)).branch(computed.value());
            send(kind, place, targets, inside.branch(branch), statement);
        } else if (((Known) test).isTrue()) {
            send(kind, place, targets, inside, statement);
        }
    }

    private void send(MessageKind kind, Place place, List<String> targets, Site site, Statement statement) {
        places.requireRow(place, site, statement);
        List<Value> values = new ArrayList<>();
        values.add(site.code().constant(Types.VERTEX, vertex, site.origin(statement)));
        boolean keyed =
                place instanceof Place.Field field && !field.state().getKeys().isEmpty();
        if (keyed) {
            State state = memory.state(((Place.Field) place).state());
            values.add(site.code().emit(site.origin(statement)).readSlot(state));
        }
        Value cargo = cargo(place, values, site, statement);
        if (ages.isUsed()) {
            values.add(ages.now(site, statement));
        }
        values.add(cargo);
        Message message = messages.of(Route.of(kind, place), cargo.getType(), keyed, site.origin(statement));
        site.code().emit(site.origin(statement)).send(message, values, targets);
    }

    /** What is sent; the index of an element is added to the values first. */
    private Value cargo(Place place, List<Value> values, Site site, Statement statement) {
        if (place instanceof Place.Variable variable) {
            return variable(variable, values, site, statement);
        }
        if (place.index() == null) {
            return conversions.value(places.read(place, site, statement), site, statement);
        }
        Cells cells = places.cells(place);
        Value index = places.index(place, cells, site);
        values.add(index(index, site, statement));
        return cells.read(index, site.code(), site.origin(statement));
    }

    private Value variable(Place.Variable variable, List<Value> values, Site site, Statement statement) {
        Operand local = names.let(variable.declaration(), statement, site);
        Operand whole = conversions.widen(local, letTypes.travelling(variable.declaration()), site, statement);
        if (variable.index() == null) {
            return conversions.value(whole, site, statement);
        }
        Scalar index = conversions.scalar(evaluator.evaluate(variable.index(), site), site, variable.index());
        values.add(index(conversions.value(index, site, variable.index()), site, statement));
        Operand element = vectors.element(whole, index, site, statement);
        return conversions.value(element, site, statement);
    }

    /** An index as messages carry it. What does not fit is out of range at the receiver, too. */
    private Value index(Value index, Site site, Statement statement) {
        ValueType type = index.getType();
        boolean large = !type.signed() && type.width() > Types.WORD.width();
        Opcode opcode = large ? Opcode.SATURATE : Opcode.WRAP;
        return type.equals(Types.WORD)
                ? index
                : site.code().emit(site.origin(statement)).operation(opcode, Types.WORD, index);
    }

    /** Sends a module's values to the vertices that need them, together with the packet. */
    void carry(ModuleDeclaration module, CarriedLets carried, Site site) {
        List<String> targets = carried.users(module).stream()
                .filter(user -> user != vertex)
                .map(placement.topology()::name)
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        Message message = messages.carrier(module);
        List<Value> values = new ArrayList<>();
        for (Let let : carried.of(module)) {
            Operand local = names.let(let, let, site);
            values.add(conversions.value(conversions.widen(local, letTypes.travelling(let), site, let), site, let));
        }
        site.code().emit(site.origin(module)).send(message, values, targets);
    }
}
