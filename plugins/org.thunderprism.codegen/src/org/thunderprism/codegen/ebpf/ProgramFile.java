package org.thunderprism.codegen.ebpf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.thunderprism.codegen.ebpf.body.Body;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Frame;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.SpillPlan;
import org.thunderprism.codegen.ebpf.entry.MessageEntry;
import org.thunderprism.codegen.ebpf.entry.PacketEntry;
import org.thunderprism.codegen.ebpf.entry.RecordEntry;
import org.thunderprism.codegen.ebpf.entry.SendEntry;
import org.thunderprism.codegen.ebpf.entry.Shape;
import org.thunderprism.codegen.ebpf.instruction.InputNames;
import org.thunderprism.codegen.ebpf.instruction.Instructions;
import org.thunderprism.codegen.ebpf.instruction.ResultNames;
import org.thunderprism.codegen.ebpf.instruction.Uses;
import org.thunderprism.codegen.ebpf.memory.Counters;
import org.thunderprism.codegen.ebpf.memory.StateLayout;
import org.thunderprism.codegen.ebpf.memory.States;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.packet.PacketParser;
import org.thunderprism.codegen.ebpf.packet.PacketTag;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.State;

/** One C file: declarations, bodies, and the programs that the kernel runs. */
final class ProgramFile {

    /** What generated statements call their own. */
    private static final List<String> OWN_NAMES =
            List.of(("at frame input outcome result message letter sent row place i hash probe key found entry wins")
                    .split(" "));

    private final Program program;
    private final String programName;
    private final InputNames inputs;
    private final ResultNames results;
    private final ValueRanges ranges;
    private final Uses uses;
    private final RecordLayout layout;
    private final Declarations declarations = new Declarations();
    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private int cells;

    ProgramFile(Program program, String programName) {
        this.program = program;
        this.programName = programName;
        this.inputs = new InputNames(program);
        this.results = new ResultNames(program);
        this.ranges = ValueRanges.of(program);
        this.uses = new Uses(program);
        this.layout = RecordLayout.of(program);
    }

    CText text() {
        for (State state : program.getStates()) {
            States.declare(state, StateLayout.of(state), declarations);
        }
        program.getCounters().forEach(counter -> Counters.declare(counter, declarations));
        if (Outbox.isUsed(program)) {
            Outbox.declare(program, declarations);
        }
        Body run = run();
        CText functions = definition(run);
        List<Shape.Receiving> receivers = new ArrayList<>();
        CNames receiverNames = new CNames();
        for (Receiver receiver : program.getReceivers()) {
            String name =
                    receiverNames.unique("receive_" + receiver.getMessage().getName());
            Body body = receive(receiver, name);
            functions.add(definition(receiver, name, body));
            receivers.add(
                    new Shape.Receiving(receiver.getMessage(), name, body.plan().isChunked()));
        }
        Shape shape = new Shape(program, layout, run.plan().isChunked(), receivers);
        CText entries = entries(shape);
        CText file = new CText();
        file.add(head()).add(structures(shape)).add(declarations.text());
        for (Helper helper : helpers) {
            file.line(helper.text()).line("");
        }
        return file.add(functions).add(entries).line("char _license[] SEC(\"license\") = \"GPL\";");
    }

    private CText head() {
        return new CText()
                .line("// SPDX-License-Identifier: GPL-2.0-only OR BSD-2-Clause")
                .line("// Written by ThunderPrism: program " + programName + " for vertex " + program.getVertex() + ".")
                .line("//")
                .line("// clang -O2 -g -target bpf -mcpu=v3; -DTHUNDER_OBSERVE adds what a witness compares.")
                .line("#include <stddef.h>")
                .line("#include <linux/bpf.h>")
                .line("#include <linux/if_ether.h>")
                .line("#include <linux/in.h>")
                .line("#include <linux/pkt_cls.h>")
                .line("#include <bpf/bpf_endian.h>")
                .line("#include <bpf/bpf_helpers.h>")
                .line("");
    }

    private CText structures(Shape shape) {
        CText text = new CText()
                .line("// Small functions without debug information of their own: tools speak of the line that calls"
                        + " them.")
                .line("#define INLINE static __always_inline __attribute__((nodebug))")
                .line("#define UNUSED __attribute__((unused))")
                .line("")
                .line("enum { DONE, FAILED };")
                .line("enum { VERDICT_PASS, VERDICT_DROP, VERDICT_MARK, VERDICT_FORWARD, VERDICT_MIRROR,"
                        + " VERDICT_REPLY };")
                .line("")
                .line("// A packet's values, as they stand at the begin of a record.")
                .add(inputs.declaration())
                .line("")
                .open("struct thunder_outcome")
                .line("__u64 verdict;")
                .line("__u64 argument;")
                .close(";")
                .line("")
                .line("// What an observed run writes behind the record's " + layout.inputSize() + " bytes of inputs.")
                .add(results.declaration())
                .line("")
                .line("INLINE void *at(void *map, __u32 index)")
                .open("")
                .line("return bpf_map_lookup_elem(map, &index);")
                .close()
                .line("");
        if (shape.needsFrame()) {
            text.line("// What the functions of a body that is too large for one work with; one for each CPU.")
                    .open("struct thunder_frame")
                    .line("struct thunder_input input;")
                    .line("struct thunder_outcome outcome;")
                    .line("__u8 message[" + shape.messageBytes() + "];")
                    .close(";")
                    .line("")
                    .add(Maps.array(Frame.MAP, "PERCPU_ARRAY", 1, "struct thunder_frame"))
                    .line("")
                    .line("INLINE void *frame(__u32 offset)")
                    .open("")
                    .line("char *found = at(&" + Frame.MAP + ", 0);")
                    .line("")
                    .line("return found ? found + offset : NULL;")
                    .close()
                    .line("")
                    .line("#ifdef THUNDER_OBSERVE")
                    .line("// A witness runs one packet at a time.")
                    .add(Maps.array(Frame.RESULTS, "ARRAY", 1, "struct thunder_result"))
                    .line("#endif")
                    .line("")
                    .line("// Variables that live longer than registers and the stack can hold them.")
                    .open("struct thunder_page")
                    .line("__u64 cell[" + Math.min(Math.max(1, cells), Code.PAGE) + "];")
                    .close(";")
                    .line("")
                    .add(Maps.array(
                            Code.CELLS,
                            "PERCPU_ARRAY",
                            Math.max(1, (cells + Code.PAGE - 1) / Code.PAGE),
                            "struct thunder_page"))
                    .line("")
                    .line("// The end of a chunk: what is needed later is read again from memory.")
                    .line("#define FORGET() asm volatile(\"\" ::: \"memory\")")
                    .line("");
        }
        return text;
    }

    private CText entries(Shape shape) {
        CText text = RecordEntry.text(shape);
        if (!shape.receivers().isEmpty()) {
            text.add(MessageEntry.text(shape));
        }
        if (!PacketParser.isFed(program)) {
            return text;
        }
        PacketTag tag = new PacketTag(program);
        PacketParser parser = new PacketParser(program, inputs, tag);
        CText parse = parser.function();
        parser.helpers().forEach(this::need);
        text.line("#ifndef THUNDER_OBSERVE")
                .line("")
                .add(PacketEntry.declarations(shape))
                .add(tag.isUsed() ? tag.functions() : new CText())
                .add(parse)
                .add(PacketEntry.text(shape));
        if (shape.needsSecondProgram()) {
            text.add(SendEntry.text(shape));
        }
        return text.line("#endif").line("");
    }

    private void need(Helper helper) {
        helpers.add(helper);
        helper.needs().forEach(this::need);
    }

    private Body run() {
        return body(
                "thunder_run",
                layout.size() > Shape.LINEAR_BYTES,
                (code, found) -> new Instructions(code, found, "", program, inputs, results, ranges, uses).modules(),
                Frame.INPUT,
                Frame.OUTCOME,
                Frame.RESULT);
    }

    private CText definition(Body body) {
        String parameters = "const struct thunder_input *input UNUSED, struct thunder_outcome *outcome UNUSED,"
                + "\n\t\t\t\t       struct thunder_result *result UNUSED";
        return new CText()
                .add(body.functions())
                .line("// Everything that a packet or record runs.")
                .line(signature("thunder_run", body, parameters))
                .open("")
                .add(body.statements())
                .line("return DONE;")
                .close()
                .line("");
    }

    private Body receive(Receiver receiver, String name) {
        return body(
                name,
                false,
                (code, found) -> new Instructions(code, found, name + "_", program, inputs, results, ranges, uses)
                        .receiver(receiver),
                Frame.MESSAGE);
    }

    private static CText definition(Receiver receiver, String name, Body body) {
        return new CText()
                .add(body.functions())
                .line("// What message " + receiver.getMessage().getName() + " runs.")
                .line(signature(name, body, "const __u8 *message"))
                .open("")
                .add(body.statements())
                .line("return DONE;")
                .close()
                .line("");
    }

    private static String signature(String name, Body body, String parameters) {
        return body.plan().isChunked()
                ? "static __noinline int " + name + "(void)"
                : "static __always_inline int " + name + "(" + parameters + ")";
    }

    /** Generates a body, again and again until the plan suits it: at most three times. */
    private Body body(String function, boolean large, BiConsumer<Code, Declarations> writer, Resource... parameters) {
        SpillPlan plan = large ? SpillPlan.chunked() : SpillPlan.whole();
        while (true) {
            CNames names = new CNames();
            OWN_NAMES.forEach(names::unique);
            for (Helper helper : Helper.values()) {
                names.unique(helper.name().toLowerCase(Locale.ROOT));
            }
            Declarations found = new Declarations();
            Code code = new Code(function, plan, names, parameters);
            writer.accept(code, found);
            Body body = code.finish();
            if (body.plan() == plan) {
                declarations.addAll(found);
                helpers.addAll(body.helpers());
                cells = Math.max(cells, plan.cells());
                return body;
            }
            plan = body.plan();
        }
    }
}
