package org.thunderprism.codegen.nx;

import java.util.List;
import java.util.stream.Collectors;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Value;

/** Writes a module. */
final class ModuleCode {

    private final Program program;
    private final String programName;
    private final NxModule module;
    private final TableContents tables = new TableContents();

    ModuleCode(Program program, String programName) {
        this.program = program;
        this.programName = programName;
        this.module = NxModule.of(program, programName);
    }

    /** The file's text. */
    String write() {
        Lines functions = run();
        for (Receiver receiver : program.getReceivers()) {
            functions.add("").add(receive(receiver));
        }
        Lines inner = new Lines()
                .add(documentation())
                .add("import Nx.Defn")
                .add("")
                .add(tables.function().toString())
                .add(memory().toString())
                .add(functions.toString().stripTrailing());
        for (Helper helper : Helper.values()) {
            if (helper.isUsedBy(functions)) {
                inner.add("").add(helper.text().stripTrailing());
            }
        }
        return new Lines()
                .add("defmodule " + module.name() + " do")
                .nest(inner)
                .add("end")
                .toString();
    }

    private String documentation() {
        return """
            @moduledoc \"\"\"
            The program `%s` at the vertex `%s`, for Nx 0.5, 0.6 and 0.7.

                {output, memory} = run(Nx.iota({n}, type: :s64), input, tables(), memory())

            A call takes n records. `input` maps each input to a tensor with one element for each record, of
            type s64 (u64 for the type u64): %s.
            `output` has tensors of the same form: the verdict's number, its argument, every `let`, and for
            each message which records send it. `memory` holds state and counters, for the next call.
            \"\"\"
            """.formatted(programName, program.getVertex(), inputs()).stripTrailing();
    }

    private String inputs() {
        return module.run().inputs().isEmpty()
                ? "none"
                : module.run().inputs().stream().map(NxTensor::name).collect(Collectors.joining(", "));
    }

    private Lines memory() {
        Lines map = new Lines();
        map.add(module.memory().all().stream()
                .map(cells -> cells.name() + ": Nx.broadcast(Nx.tensor(0, type: "
                        + cells.carrier().type() + "), {" + cells.elements() + "})")
                .collect(Collectors.joining(",\n")));
        Lines body = module.memory().all().isEmpty()
                ? new Lines().add("%{}")
                : new Lines().add("%{").nest(map).add("}");
        return new Lines()
                .add("@doc \"State and counters before the first record.\"")
                .add("def memory do")
                .nest(body)
                .add("end");
    }

    private Lines run() {
        List<FlatCode.Step> code =
                FlatCode.of(program.getModules().stream().map(Module::getBody).toList());
        List<Value> results = program.getModules().stream()
                .flatMap(each -> each.getResults().stream())
                .map(Result::getValue)
                .toList();
        Lines function = new FunctionCode(module, module.run(), program, code, results, tables).write();
        return new Lines()
                .add("@doc \"Runs the program on a batch of records, in their order.\"")
                .add(function.toString().stripTrailing());
    }

    private String receive(Receiver receiver) {
        NxFunction function = module.receivers().get(receiver.getMessage());
        List<FlatCode.Step> code = FlatCode.of(List.of(receiver.getBody()));
        Lines text = new FunctionCode(module, function, program, code, List.of(), tables).write();
        return "@doc \"Receives messages `" + receiver.getMessage().getName() + "`, in their order.\"\n"
                + text.toString().stripTrailing();
    }
}
