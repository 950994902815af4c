package org.thunderprism.compiler.tests.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.graph.IrGraph;
import org.thunderprism.compiler.ir.graph.Palette;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class IrGraphTest {

    /** The narrowest letters that a monospaced font of 12 pixels has. */
    private static final double LETTER_WIDTH = 7.2;

    private final TestProgram test = new TestProgram();

    record Box(double x, double y, double width, double height) {

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }

    @Property(tries = 20)
    void boxesDoNotOverlapAndTextStaysInside(@ForAll("samples") Sample sample) throws Exception {
        Document svg = parse(IrGraph.of(sample.network()).svg());
        List<Box> boxes = boxes(svg);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("boxes %d and %d", i, j)
                        .isFalse();
            }
        }
        double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
        for (Element text : elements(svg, "text")) {
            double end = Double.parseDouble(text.getAttribute("x"))
                    + text.getTextContent().length() * LETTER_WIDTH;
            assertThat(end).as(text.getTextContent()).isLessThan(width);
        }
    }

    @Property(tries = 20)
    void theSameProgramGivesTheSamePicture(@ForAll("samples") Sample sample) {
        String svg = IrGraph.of(sample.network()).svg();
        assertThat(IrGraph.of(sample.network()).svg()).isEqualTo(svg);
        assertThat(IrGraph.of(sample.network()).dot())
                .isEqualTo(IrGraph.of(sample.network()).dot());
    }

    @Test
    void aPictureNamesWhatTheProgramIsMadeOf() throws Exception {
        Document svg = parse(IrGraph.of(EveryInstruction.network()).svg());
        assertThat(elements(svg, "text"))
                .extracting(Element::getTextContent)
                .contains("m · dataplane", "features", "ipv4.src", "state flow", "counter seen", "packed", "drop")
                .contains("partition into 2 blocks of 2", "map 2 blocks, fuzzy depth 1", "sum of 2 blocks + bias")
                .contains("model mlp (mlp.json)", "features[0] < flow.packets", "send told", "receive told");
        assertThat(elements(svg, "style").get(0).getTextContent()).contains("prefers-color-scheme: dark");
    }

    @Test
    void dotHasTheSameContent() {
        assertThat(IrGraph.of(EveryInstruction.network()).dot())
                .startsWith("digraph \"test\" {")
                .endsWith("}\n")
                .contains("label=\"m · dataplane\"")
                .contains("label=\"layer\\nsum of 2 blocks + bias\\ni32[2]\"")
                .contains(" -> ");
    }

    @Property(tries = 20)
    void aPictureToDrawIsPlacedLikeTheDocument(@ForAll("samples") Sample sample) throws Exception {
        Picture picture = IrGraph.of(sample.network()).picture();
        Document svg = parse(IrGraph.of(sample.network()).svg());
        assertThat(boxes(svg)).hasSameSizeAs(picture.boxes());
        assertThat(picture.boxes()).allSatisfy(box -> {
            assertThat(box.area().x() + box.area().width()).isLessThanOrEqualTo(picture.width());
            assertThat(box.area().y() + box.area().height()).isLessThanOrEqualTo(picture.height());
            assertThat(Palette.LIGHT.boxes()).containsKey(box.style());
            assertThat(Palette.DARK.boxes()).containsKey(box.style());
        });
        assertThat(picture.lines()).allSatisfy(line -> assertThat(line.points()).hasSizeGreaterThan(1));
    }

    @Test
    void boxesKnowWhereTheyComeFrom() {
        SourceRange place = new SourceRange("guard.thunder", 3, 1, 20, 5);
        Value x = test.read("x", "u8");
        Value inverted = test.body().operation(Opcode.NOT, x);
        inverted.setOrigin(Origin.at(place));
        test.result("r", inverted);
        assertThat(IrGraph.of(test.program()).picture().boxes())
                .filteredOn(box -> box.title().equals("r"))
                .extracting(Picture.Box::source)
                .containsExactly(place);
    }

    @Test
    void shortExpressionsAreWrittenOutInTheBoxThatUsesThem() throws Exception {
        Value x = test.read("x", "u8");
        Value sum = test.body().operation(Opcode.ADD, x, test.constant("u8", 1));
        test.result("r", test.body().operation(Opcode.MULTIPLY, sum, test.constant("u8", 3)));
        Document svg = parse(IrGraph.of(test.program()).svg());
        assertThat(boxes(svg)).hasSize(2);
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("(x + 1) * 3");
    }

    @Test
    void namesAreEscaped() throws Exception {
        test.result("a<b>&\"c\"\\", test.read("x", "u8"));
        test.result("d<e>&\"f\"\\", test.body().operation(Opcode.NOT, test.read("y", "u8")));
        IrGraph graph = IrGraph.of(test.program());
        assertThat(elements(parse(graph.svg()), "text"))
                .extracting(Element::getTextContent)
                .contains("d<e>&\"f\"\\");
        assertThat(graph.dot()).contains("d<e>&\\\"f\\\"\\\\");
    }

    @Test
    void aLargeProgramIsShownWithFewBoxesAndLines() throws Exception {
        Network network = RandomPrograms.network(5, 3_000, Features.ALL);
        Document svg = parse(IrGraph.of(network).svg());
        assertThat(boxes(svg)).hasSizeBetween(5, IrGraph.READABLE);
        assertThat(elements(svg, "path")).hasSizeLessThan(3 * IrGraph.READABLE);
    }

    @Test
    void aLargeNetworkIsShownAsItsVerticesAndTheirMessages() throws Exception {
        Network network = TestProgram.network();
        for (int i = 0; i < 60; i++) {
            TestProgram program = new TestProgram(network, "v" + i);
            program.result("r", program.body().operation(Opcode.NOT, program.read("x", "u8")));
            Message told = TestProgram.message(network, "told" + i, MessageKind.SYNC);
            program.body().send(told, List.of(), List.of("v" + (i + 1)));
            if (i > 0) {
                program.receiver(network.getMessages().get(i - 1), body -> body.truth(true));
            }
        }
        Document svg = parse(IrGraph.of(network).svg());
        assertThat(boxes(svg)).hasSize(30);
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("v0 … v1", "v58 … v59");
        assertThat(elements(svg, "path"))
                .filteredOn(path -> path.getAttribute("class").contains("sent"))
                .hasSize(29);
    }

    @Test
    void anEmptyProgramHasAPicture() throws Exception {
        assertThat(boxes(parse(IrGraph.of(test.program()).svg()))).isEmpty();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Box> boxes(Document svg) {
        return elements(svg, "rect").stream()
                .filter(rect -> !List.of("paper", "frame").contains(rect.getAttribute("class")))
                .map(rect ->
                        new Box(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
