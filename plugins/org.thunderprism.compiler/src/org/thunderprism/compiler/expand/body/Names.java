package org.thunderprism.compiler.expand.body;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.plan.CarriedLets;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.plan.Placement;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.report.Refusal;
import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.topology.Vertex;

/** What names stand for at a vertex. */
final class Names {

    private final int vertex;
    private final Placement placement;
    private final Routes routes;
    private final CarriedLets carried;
    private final Globals globals;
    private final Inputs inputs;
    private final Places places;
    private final Messages messages;
    private final Problems problems;

    Names(
            int vertex,
            Placement placement,
            Routes routes,
            CarriedLets carried,
            Globals globals,
            Inputs inputs,
            Places places,
            Messages messages,
            Problems problems) {
        this.vertex = vertex;
        this.placement = placement;
        this.routes = routes;
        this.carried = carried;
        this.globals = globals;
        this.inputs = inputs;
        this.places = places;
        this.messages = messages;
        this.problems = problems;
    }

    Operand evaluate(NameReference reference, Site site) {
        return evaluate(reference.getTarget(), reference, site);
    }

    Operand evaluate(Member member, Site site) {
        return evaluate(member.getMember(), member, site);
    }

    private Operand evaluate(EObject target, Expression syntax, Site site) {
        return switch (target) {
            case Constant constant -> globals.constant(constant);
            case EnumerationLiteral literal -> globals.literal(literal);
            case BuiltinConstant vertices ->
                new Known(Types.VERTEX, placement.topology().size());
            case Vertex named ->
                new Known(
                        Types.VERTEX,
                        placement.topology().index(named.getName()).orElseThrow());
            case Feature feature -> operand(site.code().read(inputs.of(feature), site.origin(syntax)));
            case LoopVariable variable -> bound(variable, site);
            case Parameter parameter -> bound(parameter, site);
            case Let let -> let(let, syntax, site);
            case null, default ->
                places.read(
                        Place.of(syntax).orElseThrow(() -> new IllegalStateException("no value: " + target)),
                        site,
                        syntax);
        };
    }

    /** Whether a let is known here by what a message brought. */
    boolean isCopy(Let let, Site site) {
        return site.names().find(let) == null && routes.isBrought(let, vertex);
    }

    /** A let: computed here before, brought by a message, or carried by the packet. */
    Operand let(Let let, EObject syntax, Site site) {
        Operand local = site.names().find(let);
        if (local != null) {
            return local;
        }
        if (site.names().isFailed(let)) {
            throw Refusal.ofStatement();
        }
        if (routes.isBrought(let, vertex)) {
            return places.read(new Place.Variable(let, null), site, syntax);
        }
        if (carried.isCarried(let, vertex) && !site.receiving()) {
            return operand(site.code().read(messages.carried(let, inputs), site.origin(syntax)));
        }
        throw problems.refuse(
                ExpandCode.NOT_COMPUTED,
                site.origin(syntax),
                let.getName(),
                placement.topology().name(vertex));
    }

    /** A name without a value belongs to a statement whose error has been reported. */
    private static Operand bound(EObject declaration, Site site) {
        Operand operand = site.names().find(declaration);
        if (operand == null) {
            throw Refusal.ofStatement();
        }
        return operand;
    }

    private static Operand operand(Value value) {
        return value.getType().isScalar() ? new Computed(value) : new Aggregate(value);
    }
}
