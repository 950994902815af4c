package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.model.ir.Program;

/** What people and tools see of a generated file. */
class GeneratedTextTest {

    @Test
    void readsLikeTheProgram() {
        assertThat(body(text(Samples.guard()))).isEqualTo("""
            #line 2 "guard.thunder"
            	const __u64 flow_slot = (finish(mix(mix(0, (__u64)input->l4_src_port), (__u64)input->l4_dst_port))) & 15;
            #line 2 "guard.thunder"
            	struct state_flow_row *row_state_flow = at(&state_flow, flow_slot);

            #line 2 "guard.thunder"
            	if (!row_state_flow)
            #line 2 "guard.thunder"
            		return FAILED;
            	// module m
            #line 7 "guard.thunder"
            	lock(&row_state_flow->lock);
            #line 7 "guard.thunder"
            	const __u64 v = (__u64)row_state_flow->packets;
            #line 7 "guard.thunder"
            	const __u64 v_2 = (__u64)(__u32)(v + 1);
            #line 7 "guard.thunder"
            	row_state_flow->packets = v_2;
            #line 7 "guard.thunder"
            	unlock(&row_state_flow->lock);
            #line 9 "guard.thunder"
            	if ((__u64)input->length > 100ULL) {
            #line 9 "guard.thunder"
            		outcome->verdict = VERDICT_DROP;
            #line 9 "guard.thunder"
            		outcome->argument = 0;
            """);
    }

    /** From the begin of the generated function to the first line that goes back to the file itself. */
    private static String body(String text) {
        int begin = text.indexOf("{\n", text.indexOf("int thunder_run(")) + 2;
        int end = text.indexOf("\"sample.bpf.c\"", begin);
        return text.substring(begin, text.lastIndexOf("#line", end));
    }

    @Test
    void namesNoFolder() {
        assertThat(text(Samples.guard()))
                .contains("#line 7 \"guard.thunder\"")
                .doesNotContain("somebody")
                .doesNotContain("file:");
    }

    @Test
    void linesOfTheFileItselfAreNumberedRight() {
        String[] lines = text(Samples.guard()).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].endsWith("\"sample.bpf.c\"")) {
                assertThat(lines[i]).isEqualTo("#line " + (i + 2) + " \"sample.bpf.c\"");
            }
        }
    }

    @Test
    void isTheSameEveryTime() {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(text(RandomPrograms.program(seed, 300, Features.ALL)))
                    .isEqualTo(text(RandomPrograms.program(seed, 300, Features.ALL)));
        }
    }

    @Test
    void userNamesNeverClash() {
        Program program = Samples.guard();
        program.getInputs().get(0).setName("less");
        program.getInputs().get(1).setName("int");
        program.getInputs().get(2).setName("int_");
        program.getStates().get(0).setName("at");
        assertThat(text(program)).contains("input->less", "(__u64)input->int_)", "(__u64)input->int__2)", "state_at");
    }

    private static String text(Program program) {
        GeneratedFile file = Kernel.generate(program);
        assertThat(file.kind()).isEqualTo("ebpf-c");
        assertThat(file.path()).isEqualTo(program.getVertex() + "/sample.bpf.c");
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
