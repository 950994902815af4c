package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.ebpf.ClangCompiler;
import org.thunderprism.witness.ebpf.EbpfWitness;
import org.thunderprism.witness.wasm.ChicoryWitness;
import org.thunderprism.witness.wasm.NodeWitness;

/** What runtimes refuse becomes a diagnostic at the line that the user wrote. */
class RefusalTest {

    private static final String FILE = "examples/guard.thunder";

    private static final String HEAD = """
        #include <linux/bpf.h>
        #include <bpf/bpf_helpers.h>
        struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, __u32); __type(value, __u64); } m SEC(".maps");
        char _license[] SEC("license") = "GPL";
        SEC("xdp") int thunder_record(struct xdp_md *context) {
        """;

    @Test
    void clangsErrorsAreAtTheSourceLine() {
        Diagnostic found =
                refusal(new EbpfWitness(), HEAD + "#line 7 \"guard.thunder\"\n  return undeclared_name;\n}\n");
        assertThat(found.getCode()).isEqualTo("TP4501");
        assertThat(found.getMessage()).contains("undeclared_name");
        assertThat(found.getFile()).isEqualTo(FILE);
        assertThat(found.getLine()).isEqualTo(7);
        assertThat(found.getColumn()).isEqualTo(5);
        assertThat(found.getExpansions()).extracting("construct").containsExactly("for i = 3");
    }

    @Test
    void missingHeadersNameTheirPackage() {
        Diagnostic found = refusal(new EbpfWitness(), "#include <bpf/no_such_header.h>\n");
        assertThat(found.getCode()).isEqualTo("TP4701");
        assertThat(found.getMessage()).contains("libbpf-dev");
    }

    @Test
    void verifiersErrorsAreAtTheSourceLine() {
        Diagnostic found = refusal(new EbpfWitness(), HEAD + """
            #line 7 "guard.thunder"
              unsigned char *packet = (void *)(long)context->data;
              return packet[3];
            }
            """);
        assertThat(found.getCode()).isEqualTo("TP4601");
        assertThat(found.getMessage()).contains("invalid access to packet");
        assertThat(found.getFile()).isEqualTo(FILE);
        assertThat(found.getLine()).isEqualTo(8);
    }

    @Test
    void programsThatAreTooLargeForTheVerifierAreCalledSo() {
        Diagnostic found = refusal(new EbpfWitness(), HEAD + """
            #line 7 "guard.thunder"
              __u64 sum = 0;
              for (__u32 i = 0; i < 4000000; i++) {
                asm volatile("%0 += %1" : "+r"(sum) : "r"((__u64)i));
              }
              return sum;
            }
            """);
        assertThat(found.getCode()).isEqualTo("TP4602");
        assertThat(found.getFile()).isEqualTo(FILE);
    }

    @Test
    void missingRightsAreCalledSo() {
        List<String> withoutRights = List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");
        Diagnostic found = refusal(new EbpfWitness(withoutRights), HEAD + "return 2;\n}\n");
        assertThat(found.getCode()).isEqualTo("TP4705");
    }

    @Test
    void abortedRunsAreCalledSo() {
        Diagnostic found = refusal(new EbpfWitness(), HEAD + "return 0;\n}\n");
        assertThat(found.getCode()).isEqualTo("TP4707");
    }

    @Test
    void impossibleVerdictsAreCalledSo() {
        Diagnostic found = refusal(new EbpfWitness(), HEAD + """
              unsigned char *packet = (void *)(long)context->data, *end = (void *)(long)context->data_end;
              if (packet + 16 > end) return 0;
              packet[8] = 99;
              return 2;
            }
            """);
        assertThat(found.getCode()).isEqualTo("TP4704");
    }

    @Test
    void damagedModulesAreRefused() {
        assertThat(refusal(new ChicoryWitness(), "\0asm damaged").getCode()).isEqualTo("TP4706");
        assertThat(refusal(new ChicoryWitness(), "").getCode()).isEqualTo("TP4706");
        assertThat(refusal(new NodeWitness(), "\0asm damaged").getCode()).isEqualTo("TP4702");
    }

    @Test
    void objectsAreTheSameEveryTime() {
        Program program = program();
        GeneratedFile source = Agreements.artefact(new EbpfWitness(), program);
        List<GeneratedFile> first = new ClangCompiler().compile(program, source).value();
        List<GeneratedFile> second =
                new ClangCompiler().compile(program, source).value();
        assertThat(first).singleElement().satisfies(object -> {
            assertThat(object.kind()).isEqualTo("ebpf-object");
            assertThat(object.path()).isEqualTo("bolt/sample.bpf.o");
            assertThat(object.bytes()).isEqualTo(second.get(0).bytes());
            String text = new String(object.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain(System.getProperty("user.dir"));
        });
    }

    private static Diagnostic refusal(Witness witness, String artefact) {
        GeneratedFile file = GeneratedFile.text(witness.artefactKind(), "bolt/sample", artefact);
        return catchThrowableOfType(WitnessException.class, () -> {
                    try (var session = witness.open(file, program())) {
                        session.run(List.of(new long[] {1}));
                    }
                })
                .diagnostics()
                .get(0);
    }

    /** A program with an instruction that comes from line 7 of a file, through a macro. */
    private static Program program() {
        Program program = Programs.empty();
        Input input = Programs.input(program, "x", ValueType.unsigned(8));
        Expansion macro = new Expansion("for i = 3", new SourceRange(FILE, 6, 3, 40, 20), null);
        Origin origin = new Origin(new SourceRange(FILE, 7, 5, 80, 10), macro);
        Programs.module(program, "read", (module, builder) -> {
            Value read = builder.at(origin).readInput(input);
            builder.result(module, "x", read);
        });
        return program;
    }
}
