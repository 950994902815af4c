package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.topology.format.TopologyFormatter;
import org.thunderprism.model.topology.prism.PrismTopology;

class TopologyFormatterTest {

    private final TopologyFormatter formatter = TopologyFormatter.create();

    @Test
    void layout() {
        assertThat(formatter.format("""
            // head
            topology   lab
            zone a adjacent b ,c // of all
            zone b   zone c
              /** A vertex. */
            vertex v at[ 1,- 2 ,3 ]in a{cpu "x"   memory 1MiB}

            vertex w{}
            vertex x {
            cpu "y" kernel "z"
                  // inside
               backends ebpf,
            wasm
            }
            edge v--w
               latency 5us
            """)).isEqualTo("""
                // head
                topology lab

                zone a adjacent b, c  // of all
                zone b
                zone c

                /** A vertex. */
                vertex v at [1, -2, 3] in a { cpu "x" memory 1 MiB }

                vertex w {}
                vertex x {
                  cpu "y" kernel "z"
                  // inside
                  backends ebpf,
                    wasm
                }

                edge v -- w
                  latency 5 us
                """);
    }

    @Test
    void brokenTextStays() {
        String text = "topology  t\nvertex  {";
        assertThat(formatter.format(text)).isEqualTo(text);
    }

    @Test
    void newTopologiesAreLaidOut() {
        String text = Topologies.print(PrismTopology.create());
        assertThat(formatter.format(text)).isEqualTo(text);
    }

    @Test
    void referenceIsLaidOut() throws IOException {
        String text = Files.readString(Path.of("programs/lab.topology"));
        assertThat(formatter.format(text)).isEqualTo(text);
    }

    @Property(tries = 100, seed = "2", shrinking = ShrinkingMode.OFF)
    void nothingButBlanksChanges(@ForAll long seed) {
        String text = Topologies.print(RandomTopologies.of(seed));
        String formatted = formatter.format(text);
        assertThat(formatted).isEqualTo(text);
        assertThat(formatter.format(text.replace("\n\n", "\n").replace(" [", "\n[")))
                .satisfies(each -> {
                    assertThat(each.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
                    assertThat(formatter.format(each)).isEqualTo(each);
                });
    }
}
