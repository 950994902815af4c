package org.thunderprism.witness.tests;

import java.util.function.BiConsumer;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.type.ValueType;

/** Small programs, written down as IR. */
final class Programs {

    private static final IrFactory FACTORY = IrFactory.eINSTANCE;

    private Programs() {}

    /** A network of one empty program at the vertex {@code bolt}. */
    static Program empty() {
        Network network = FACTORY.createNetwork();
        network.setName("sample");
        network.setStage(Stage.LOWER);
        Program program = FACTORY.createProgram();
        program.setVertex("bolt");
        program.setIndex(1);
        network.getPrograms().add(program);
        return program;
    }

    /** Adds an input. */
    static Input input(Program program, String name, ValueType type) {
        Input input = FACTORY.createInput();
        input.setName(name);
        input.setType(type);
        program.getInputs().add(input);
        return input;
    }

    /** Adds a module. */
    static Module module(Program program, String name, BiConsumer<Module, IrBuilder> body) {
        Module module = FACTORY.createModule();
        module.setName(name);
        module.setBody(FACTORY.createBlock());
        program.getModules().add(module);
        body.accept(module, IrBuilder.on(module.getBody()));
        return module;
    }

    /** Adds a message to the program's network, with fields {@code f0}, {@code f1} and so on. */
    static Message message(Program program, String name, int identifier, MessageKind kind, ValueType... fields) {
        Message message = FACTORY.createMessage();
        message.setName(name);
        message.setIdentifier(identifier);
        message.setKind(kind);
        for (int i = 0; i < fields.length; i++) {
            MessageField field = FACTORY.createMessageField();
            field.setName("f" + i);
            field.setType(fields[i]);
            message.getFields().add(field);
        }
        ((Network) program.eContainer()).getMessages().add(message);
        return message;
    }
}
