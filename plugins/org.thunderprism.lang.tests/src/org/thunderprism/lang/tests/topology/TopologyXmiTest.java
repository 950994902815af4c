package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.topology.exchange.TopologyXmi;
import org.thunderprism.lang.topology.parse.ParsedTopology;
import org.thunderprism.model.topology.Topology;

class TopologyXmiTest {

    private static final String ROOT = "<t:Topology xmlns:t=\"http://www.thunderprism.org/topology\"";

    @Property(tries = 100, seed = "3", shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsRead(@ForAll long seed) {
        Topology topology = RandomTopologies.of(seed);
        String xmi = TopologyXmi.write(topology);
        ParsedTopology read = TopologyXmi.read("t.xmi", xmi.getBytes(StandardCharsets.UTF_8));
        assertThat(EcoreUtil.equals(read.topology(), topology)).as(xmi).isTrue();
        assertThat(TopologyXmi.write(read.topology())).isEqualTo(xmi);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | TP1421",
                "<a/> | TP1421",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>ROOT name=\"&e;\"/> | TP1421",
                "ROOT name=\"t\" colour=\"red\"/> | TP1421",
                "ROOT name=\"t\"><vertices name=\"a\" zone=\"//@zones.4\"/></t:Topology> | TP1421",
                "ROOT name=\"t\"><vertices name=\"a\" zone=\"other.xmi#/\"/></t:Topology> | TP1421",
                "ROOT name=\"t\"><vertices name=\"a b\"/></t:Topology> | TP1420",
                "ROOT name=\"t\"><vertices name=\"a\"/><edges source=\"//@vertices.0\"/></t:Topology> | TP1404",
            })
    void whatIsWrongIsTold(String text, String code) {
        ParsedTopology read =
                TopologyXmi.read("t.xmi", text.replace("ROOT", ROOT).getBytes(StandardCharsets.UTF_8));
        assertThat(read.diagnostics()).extracting(each -> each.getCode()).containsExactly(code);
        assertThat(read.diagnostics().getFirst().getMessage()).doesNotContain("file:");
    }
}
