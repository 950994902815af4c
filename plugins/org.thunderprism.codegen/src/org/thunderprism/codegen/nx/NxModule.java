package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.type.ValueType;

/**
 * The outside of a generated module: what those who call it have to know.
 *
 * @param name the module's name
 * @param run what records go to
 * @param receivers what messages go to
 * @param memory the map that calls take and give
 */
public record NxModule(String name, NxFunction run, Map<Message, NxFunction> receivers, NxMemory memory) {

    private static final ValueType VERDICT_KIND = ValueType.unsigned(8);
    private static final ValueType VERDICT_ARGUMENT = ValueType.signed(64);

    /**
     * The module of a vertex's program.
     *
     * @param programName the ThunderDSL program's name
     */
    public static NxModule of(Program program, String programName) {
        String name = "Thunder." + ElixirNames.module(programName) + "." + ElixirNames.module(program.getVertex());
        Map<Send, Integer> numbers = SendSites.numbers(program);
        Map<Message, NxFunction> receivers = new IdentityHashMap<>();
        ElixirNames functions = new ElixirNames();
        for (Receiver receiver : program.getReceivers()) {
            String function =
                    functions.unique("receive_" + receiver.getMessage().getName());
            receivers.put(receiver.getMessage(), receive(function, receiver, numbers));
        }
        return new NxModule(name, run(program, numbers), receivers, NxMemory.of(program));
    }

    private static NxFunction run(Program program, Map<Send, Integer> numbers) {
        ElixirNames inputs = new ElixirNames();
        ElixirNames outputs = new ElixirNames();
        List<NxTensor> results = new ArrayList<>();
        results.add(NxTensor.of(outputs.unique("verdict"), VERDICT_KIND));
        results.add(NxTensor.of(outputs.unique("argument"), VERDICT_ARGUMENT));
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                String name = outputs.unique(module.getName() + "_" + result.getName());
                results.add(NxTensor.of(name, result.getValue().getType()));
            }
        }
        List<NxSend> sends = new ArrayList<>();
        for (Module module : program.getModules()) {
            sends.addAll(sends(FlatCode.of(List.of(module.getBody())), numbers, outputs));
        }
        return new NxFunction(
                "run",
                program.getInputs().stream()
                        .map(input -> NxTensor.of(inputs.unique(input.getName()), input.getType()))
                        .toList(),
                results,
                sends);
    }

    private static NxFunction receive(String name, Receiver receiver, Map<Send, Integer> numbers) {
        ElixirNames inputs = new ElixirNames();
        List<NxTensor> fields = new ArrayList<>();
        for (MessageField field : receiver.getMessage().getFields()) {
            fields.add(NxTensor.of(inputs.unique(field.getName()), field.getType()));
        }
        List<NxSend> sends = sends(FlatCode.of(List.of(receiver.getBody())), numbers, new ElixirNames());
        return new NxFunction(name, fields, List.of(), sends);
    }

    private static List<NxSend> sends(List<FlatCode.Step> code, Map<Send, Integer> numbers, ElixirNames names) {
        List<NxSend> sends = new ArrayList<>();
        for (FlatCode.Step step : code) {
            if (step.instruction() instanceof Send send) {
                String name =
                        "send_" + numbers.get(send) + "_" + send.getMessage().getName();
                NxTensor sent = NxTensor.of(names.unique(name), ValueType.BOOLEAN);
                List<NxTensor> fields = new ArrayList<>();
                for (MessageField field : send.getMessage().getFields()) {
                    fields.add(NxTensor.of(names.unique(name + "_" + field.getName()), field.getType()));
                }
                sends.add(new NxSend(send, sent, fields));
            }
        }
        return sends;
    }
}
