package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.plan.Route;
import org.thunderprism.compiler.expand.report.Refusal;
import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Blocks;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Expansion;

/** Expands what runs at one vertex: the modules in execution order, then what happens when messages arrive. */
final class VertexExpander {

    private final int vertex;
    private final String name;
    private final Surroundings around;
    private final Parts parts;

    VertexExpander(int vertex, Surroundings around) {
        this.vertex = vertex;
        this.name = around.placement().topology().name(vertex);
        this.around = around;
        this.parts = new Parts(vertex, around);
    }

    Program expand() {
        Program program = IrFactory.eINSTANCE.createProgram();
        program.setVertex(name);
        program.setIndex(vertex);
        Environment lets = parts.globals().site().names().nested();
        for (ModuleDeclaration module : around.placement().packetModules(vertex)) {
            program.getModules().add(module(module, lets));
        }
        for (Route route : around.routes().into(vertex)) {
            attempt(() -> program.getReceivers().add(receiver(route)));
        }
        program.getInputs().addAll(parts.inputs().all());
        program.getStates().addAll(parts.memory().states());
        program.getCounters().addAll(parts.memory().counters());
        program.getTables().addAll(parts.tables().all());
        program.getModels().addAll(parts.models().all());
        return program;
    }

    /** @param lets what earlier modules of the vertex computed, and where this one's lets are added */
    private Module module(ModuleDeclaration declaration, Environment lets) {
        Module module = IrFactory.eINSTANCE.createModule();
        module.setName(declaration.getName());
        module.setRole(declaration.getRole().getLiteral());
        module.setBody(IrFactory.eINSTANCE.createBlock());
        Site site = site(declaration, lets, Code.of(module.getBody(), around.meter()), null);
        module.setOrigin(site.origin(declaration));
        for (Statement statement : declaration.getBody().getStatements()) {
            boolean expanded = attempt(() -> {
                if (statement instanceof Let let) {
                    result(let, module, site);
                } else {
                    parts.statements().expand(statement, site);
                }
            });
            if (!expanded && statement instanceof Let let) {
                lets.fail(let);
            }
        }
        attempt(() -> parts.senders().carry(declaration, around.carried(), site));
        return module;
    }

    private Site site(ModuleDeclaration module, Environment names, Code code, Message received) {
        boolean alone = around.placement().vertices(module).size() == 1;
        Expansion step =
                alone ? null : new Expansion("vertex " + name, around.sources().range(module.getPlace()), null);
        return new Site(names, code, step, 0, received, around.sources());
    }

    /** A let of a module's outermost block: other modules and observers see it as one value. */
    private void result(Let let, Module module, Site site) {
        Operand operand = parts.statements().value(let, site);
        Value value = parts.conversions().value(operand, site, let);
        Statements.hint(value, let);
        Operand bound = switch (operand) {
            case Elements elements -> new Elements(elements.scalars(), value);
            case Blocks blocks -> new Blocks(blocks.vector(), blocks.size(), blocks.stride(), value);
            case Scalar scalar -> scalar;
            case Aggregate aggregate -> aggregate;
        };
        site.names().bind(let, bound);
        IrBuilder.on(module.getBody()).result(module, let.getName(), value);
    }

    private Receiver receiver(Route route) {
        Receiver receiver = IrFactory.eINSTANCE.createReceiver();
        Block body = IrFactory.eINSTANCE.createBlock();
        receiver.setBody(body);
        Code code = Code.of(body, around.meter());
        Statement statement = around.routes().statement(route);
        Expansion step = new Expansion(
                route.kind().getLiteral() + " " + route.name(), around.sources().range(statement), null);
        Site outside = new Site(parts.globals().site().names(), code, step, 0, null, around.sources());
        Message message = parts.receivers().message(route, outside);
        receiver.setMessage(message);
        parts.receivers().store(route, message, outside);
        for (ModuleDeclaration module : around.routes().triggered(route, vertex)) {
            Environment names = parts.globals().site().names().nested();
            Site site = site(module, names, code, message);
            attempt(() -> answer(module, route, site));
        }
        return receiver;
    }

    private void answer(ModuleDeclaration module, Route route, Site site) {
        Place trigger = Place.of(module.getTrigger()).orElseThrow();
        if (trigger.index() == null || !route.element()) {
            parts.statements().expand(module.getBody(), site);
            return;
        }
        Scalar wanted =
                parts.conversions().scalar(parts.expressions().evaluate(trigger.index(), site), site, trigger.index());
        Scalar brought = parts.receivers().index(site, module.getTrigger());
        Scalar same = parts.operations().binary(Opcode.EQUAL, brought, wanted, site, module.getTrigger());
        parts.branches()
                .when(same, inside -> parts.statements().expand(module.getBody(), inside), site, module.getTrigger());
    }

    /** Whether it went well; an error has been reported, unless it ends the expansion as a whole. */
    private static boolean attempt(Runnable expansion) {
        try {
            expansion.run();
            return true;
        } catch (Refusal refusal) {
            if (refusal.isTotal()) {
                throw refusal;
            }
            return false;
        }
    }
}
