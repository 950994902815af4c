package org.thunderprism.codegen.p4;

import java.util.List;
import java.util.stream.Stream;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.p4.RecordPacket.Field;
import org.thunderprism.codegen.p4.table.TablePlan;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Names;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Value;

/** The P4 program that runs on records: see {@link RecordPacket}. */
final class RecordProgram {

    private final Program program;
    private final RecordPacket packet;
    private final MessageHeaders messages;
    private final Needed needed;
    private final Locals locals;
    private final Values values;
    private final Registers registers;
    private final TableCode tables;
    private final P4Text apply = new P4Text();

    /** @param rangeKeys whether the target matches ranges */
    RecordProgram(Program program, boolean rangeKeys) {
        this.program = program;
        this.packet = RecordPacket.of(program);
        this.messages = new MessageHeaders(program);
        List<Value> observed = program.getModules().stream()
                .flatMap(module -> module.getResults().stream())
                .map(Result::getValue)
                .toList();
        this.needed = Needed.of(
                Stream.concat(
                                program.getModules().stream().map(Module::getBody),
                                program.getReceivers().stream().map(Receiver::getBody))
                        .toList(),
                observed);
        P4Names names = new P4Names();
        this.registers = new Registers(program, names);
        this.locals = new Locals(names);
        this.values = new Values(locals);
        this.tables = new TableCode(names, locals, values, ValueRanges.of(program), rangeKeys);
        write(names);
    }

    private void write(P4Names names) {
        RecordOutside outside = new RecordOutside(program, packet, messages);
        MemoryCode memory = new MemoryCode(registers, outside, locals, values);
        IngressCode code = new IngressCode(needed, outside, locals, values, memory, tables, apply);
        apply.line("standard.egress_spec = standard.ingress_port;");
        clearResults();
        apply.open("if (" + isRecord() + ")");
        for (State state : program.getStates()) {
            memory.locate(state, apply);
        }
        program.getModules().forEach(module -> code.block(module.getBody()));
        results();
        apply.close();
        for (Receiver receiver : program.getReceivers()) {
            apply.open("if (" + messages.isReceived(receiver.getMessage()) + ")");
            code.block(receiver.getBody());
            apply.close();
        }
    }

    private String isRecord() {
        return packet.inputs().isEmpty()
                ? "headers.ethernet.type == " + Bits.literal(16, RecordPacket.ETHER_TYPE)
                : "headers.record.isValid()";
    }

    private void clearResults() {
        apply.line("headers.result.setValid();");
        apply.line("headers.result.verdict = 8w0;");
        apply.line("headers.result.argument = 64w0;");
        packet.results().forEach(this::clear);
        for (int site = 0; site < packet.sends().size(); site++) {
            apply.line("headers.result." + RecordPacket.sent(site) + " = 8w0;");
            packet.sends().get(site).forEach(this::clear);
        }
    }

    private void clear(Field field) {
        apply.line("headers.result." + field.name() + " = " + Bits.literal(field.bits(), 0) + ";");
    }

    private void results() {
        int next = 0;
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                Value value = result.getValue();
                for (int element = 0; element < value.getType().size(); element++) {
                    Field field = packet.results().get(next++);
                    String atom = values.atom(Component.of(value, element));
                    apply.line("headers.result." + field.name() + " = "
                            + Bits.resize(atom, field.type().width(), field.bits()) + ";");
                }
            }
        }
    }

    List<TablePlan> tables() {
        return tables.plans();
    }

    /** The commands that put their own entries into tables that are filled at run time; empty without any. */
    String commands() {
        StringBuilder text = new StringBuilder();
        tables.runtimeTables()
                .forEach(table -> table.plan()
                        .commands(Skeleton.INGRESS, table.entries())
                        .forEach(command -> text.append(command).append('\n')));
        return text.toString();
    }

    /** What the program takes of a target. */
    Resources resources() {
        return new Resources(tables.plans(), new Stages(needed, tables).of(program), registers.bits());
    }

    P4Text text() {
        P4Text text = new P4Text();
        text.line("#include <core.p4>").line("#include <v1model.p4>").gap();
        text.open("header ethernet_t")
                .line("bit<48> dst;\nbit<48> src;\nbit<16> type;")
                .close();
        if (!packet.inputs().isEmpty()) {
            text.gap().open("header record_t");
            packet.inputs().forEach(field -> text.line(Bits.type(field.bits()) + " " + field.name() + ";"));
            text.close();
        }
        text.gap().open("header result_t").line("bit<8> verdict;\nbit<64> argument;");
        packet.results().forEach(field -> text.line(Bits.type(field.bits()) + " " + field.name() + ";"));
        for (int site = 0; site < packet.sends().size(); site++) {
            text.line("bit<8> " + RecordPacket.sent(site) + ";");
            packet.sends().get(site).forEach(field -> text.line(Bits.type(field.bits()) + " " + field.name() + ";"));
        }
        text.close().add(messages.declarations()).gap().open("struct headers_t").line("ethernet_t ethernet;");
        if (!packet.inputs().isEmpty()) {
            text.line("record_t record;");
        }
        text.line("result_t result;").add(messages.members()).close();
        text.gap().open("struct metadata_t").close();
        Skeleton.write(text, parser(), control(), deparser());
        return text;
    }

    private P4Text parser() {
        P4Text text = new P4Text();
        text.open("state start").line("packet.extract(headers.ethernet);");
        if (packet.inputs().isEmpty() && messages.isEmpty()) {
            return text.line("transition accept;").close();
        }
        text.open("transition select(headers.ethernet.type)");
        if (!packet.inputs().isEmpty()) {
            text.line(Bits.literal(16, RecordPacket.ETHER_TYPE) + " : parse_record;");
        }
        if (!messages.isEmpty()) {
            text.line(Bits.literal(16, MessageLayout.ETHER_TYPE) + " : parse_message;");
        }
        text.line("default : accept;").close().close();
        if (!packet.inputs().isEmpty()) {
            text.open("state parse_record")
                    .line("packet.extract(headers.record);")
                    .line("transition accept;")
                    .close();
        }
        return text.add(messages.states());
    }

    private P4Text control() {
        P4Text text = new P4Text();
        text.add(registers.declarations()).add(locals.declarations());
        tables.plans().forEach(plan -> text.gap().add(plan.declaration()));
        return text.gap().open("apply").add(apply).close();
    }

    /** What was not read of the frame follows the result by itself. */
    private P4Text deparser() {
        P4Text text = new P4Text();
        text.line("packet.emit(headers.ethernet);");
        if (!packet.inputs().isEmpty()) {
            text.line("packet.emit(headers.record);");
        }
        return text.line("packet.emit(headers.result);");
    }
}
