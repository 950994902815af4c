package org.thunderprism.codegen.ebpf;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.codegen.ebpf.body.Body;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Frame;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.SpillPlan;
import org.thunderprism.codegen.ebpf.instruction.InputNames;
import org.thunderprism.codegen.ebpf.instruction.Instructions;
import org.thunderprism.codegen.ebpf.instruction.ResultNames;
import org.thunderprism.codegen.ebpf.instruction.Uses;
import org.thunderprism.codegen.ebpf.memory.Counters;
import org.thunderprism.codegen.ebpf.memory.StateLayout;
import org.thunderprism.codegen.ebpf.memory.States;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.codegen.ebpf.text.SourceNames;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.State;

/** One C file: declarations, bodies, and the programs that the kernel runs. */
final class ProgramFile {

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

    String text() {
        for (State state : program.getStates()) {
            States.declare(state, StateLayout.of(state), declarations);
        }
        program.getCounters().forEach(counter -> Counters.declare(counter, declarations));
        if (Outbox.isUsed(program)) {
            Outbox.declare(program, declarations);
        }
        Entries entries = new Entries(program, layout);
        CText functions = new CText();
        functions.add(run(entries));
        for (Receiver receiver : program.getReceivers()) {
            functions.add(receive(receiver, entries));
        }
        functions.add(entries.programs());
        CText file = new CText();
        file.add(head()).add(structures(entries)).add(declarations.text());
        for (Helper helper : helpers) {
            file.line(helper.text()).line("");
        }
        file.add(functions).line("char _license[] SEC(\"license\") = \"GPL\";");
        return file.render(programName + EbpfGenerator.SUFFIX, new SourceNames(sources()));
    }

    private Set<String> sources() {
        Set<String> files = new TreeSet<>();
        program.getStates().stream()
                .filter(state -> state.getOrigin() != null)
                .forEach(state -> files.add(state.getOrigin().range().file()));
        for (TreeIterator<EObject> all = program.eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof Instruction instruction && instruction.getOrigin() != null) {
                files.add(instruction.getOrigin().range().file());
            }
        }
        return files;
    }

    private CText head() {
        return new CText()
                .line("// SPDX-License-Identifier: GPL-2.0-only OR BSD-2-Clause")
                .line("// Written by ThunderPrism: program " + programName + " for vertex " + program.getVertex() + ".")
                .line("//")
                .line("// clang -O2 -g -target bpf -mcpu=v3; -DTHUNDER_OBSERVE adds what a witness compares.")
                .line("#include <linux/bpf.h>")
                .line("#include <stddef.h>")
                .line("#include <bpf/bpf_endian.h>")
                .line("#include <bpf/bpf_helpers.h>")
                .line("");
    }

    private CText structures(Entries entries) {
        CText text = new CText()
                .line("// Small functions without debug information of their own: tools speak of the line that calls them.")
                .line("#define INLINE static __always_inline __attribute__((nodebug))")
                .line("")
                .line("enum { DONE, FAILED };")
                .line("enum { VERDICT_PASS, VERDICT_DROP, VERDICT_MARK, VERDICT_FORWARD, VERDICT_MIRROR, VERDICT_REPLY };")
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
        if (entries.isChunked()) {
            text.line("// What the functions of a body that is too large for one work with; one for each CPU.")
                    .open("struct thunder_frame")
                    .line("struct thunder_input input;")
                    .line("struct thunder_outcome outcome;")
                    .line("__u8 message[" + entries.messageBytes() + "];")
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
                            Code.CELLS, "PERCPU_ARRAY", Math.max(1, (cells + Code.PAGE - 1) / Code.PAGE), "struct thunder_page"))
                    .line("")
                    .line("// The end of a chunk: what is needed later is read again from memory.")
                    .line("#define FORGET() asm volatile(\"\" ::: \"memory\")")
                    .line("");
        }
        return text;
    }

    private CText run(Entries entries) {
        Body body = body(
                "thunder_run",
                layout.size() > Entries.LINEAR_BYTES,
                (code, found) -> new Instructions(code, found, "", program, inputs, results, ranges, uses).modules(),
                Frame.INPUT,
                Frame.OUTCOME,
                Frame.RESULT);
        boolean chunked = body.plan().isChunked();
        entries.run(chunked);
        CText text = new CText().add(body.functions());
        text.line("// Everything that a packet or record runs.");
        text.line(
                chunked
                        ? "static __noinline int thunder_run(void)"
                        : "static __always_inline int thunder_run(const struct thunder_input *input, struct thunder_outcome *outcome, "
                                + "struct thunder_result *result)");
        return text.open("").add(body.statements()).line("return DONE;").close().line("");
    }

    private CText receive(Receiver receiver, Entries entries) {
        String name = entries.receiver(receiver);
        Body body = body(
                name,
                false,
                (code, found) -> new Instructions(code, found, name + "_", program, inputs, results, ranges, uses).receiver(receiver),
                Frame.MESSAGE);
        entries.receive(receiver, body.plan().isChunked());
        CText text = new CText().add(body.functions());
        text.line("// What message " + receiver.getMessage().getName() + " runs, "
                + MessageLayout.of(receiver.getMessage()).size() + " bytes.");
        text.line(
                body.plan().isChunked()
                        ? "static __noinline int " + name + "(void)"
                        : "static __always_inline int " + name + "(const __u8 *message)");
        return text.open("").add(body.statements()).line("return DONE;").close().line("");
    }

    /** Generates a body, again and again until the plan suits it: at most three times. */
    private Body body(String function, boolean large, BiConsumer<Code, Declarations> writer, Resource... parameters) {
        SpillPlan plan = large ? SpillPlan.chunked() : SpillPlan.whole();
        while (true) {
            CNames names = new CNames();
            Set.of("at", "frame", "input", "outcome", "result", "message", "letter", "sent", "row", "place")
                    .forEach(names::unique);
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
