package org.thunderprism.lang.topology.value;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.literal.LiteralException;
import org.thunderprism.lang.literal.StringLiteralConverter;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.model.topology.Backend;

/** Between the text of values and the values in a topology. */
public class TopologyValues extends AbstractDeclarativeValueConverterService {

    private static final List<String> BACKENDS =
            Arrays.stream(Backend.values()).map(Backend::getLiteral).toList();

    private final IValueConverter<String> strings = new StringLiteralConverter();

    @Inject
    public TopologyValues() {}

    @ValueConverter(rule = "STRING")
    public IValueConverter<String> string() {
        return strings;
    }

    @ValueConverter(rule = "ID")
    public IValueConverter<String> identifier() {
        return name();
    }

    @ValueConverter(rule = "Name")
    public IValueConverter<String> name() {
        return converter((text, node) -> Names.read(text), Names::written);
    }

    @ValueConverter(rule = "ZoneName")
    public IValueConverter<String> zoneName() {
        return converter((text, node) -> Names.read(text), Names::writtenZone);
    }

    /** A name, or a text in quotes when it is no name. */
    @ValueConverter(rule = "Label")
    public IValueConverter<String> label() {
        return converter(
                (text, node) -> text.startsWith("\"") ? strings.toValue(text, node) : Names.read(text),
                label -> Names.isName(label) ? Names.written(label) : strings.toString(label));
    }

    @ValueConverter(rule = "BackendName")
    public IValueConverter<Backend> backend() {
        return converter(TopologyValues::backend, Backend::getLiteral);
    }

    @ValueConverter(rule = "Coordinate")
    public IValueConverter<Integer> coordinate() {
        return integer(Quantity.COORDINATE);
    }

    @ValueConverter(rule = "Count")
    public IValueConverter<Integer> count() {
        return integer(Quantity.COUNT);
    }

    @ValueConverter(rule = "Weight")
    public IValueConverter<Long> weight() {
        return quantity(Quantity.WEIGHT);
    }

    @ValueConverter(rule = "Memory")
    public IValueConverter<Long> memory() {
        return quantity(Quantity.MEMORY);
    }

    @ValueConverter(rule = "Bandwidth")
    public IValueConverter<Long> bandwidth() {
        return quantity(Quantity.BANDWIDTH);
    }

    @ValueConverter(rule = "Latency")
    public IValueConverter<Long> latency() {
        return quantity(Quantity.LATENCY);
    }

    private static Backend backend(String text, INode node) {
        Backend backend = Backend.get(text);
        if (backend == null) {
            String similar = Similar.to(text, BACKENDS)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            throw new LiteralException(
                    TopologyCode.UNKNOWN_BACKEND, node, null, text, similar, String.join(", ", BACKENDS));
        }
        return backend;
    }

    private static IValueConverter<Long> quantity(Quantity quantity) {
        return converter((text, node) -> read(quantity, text, node, 1L), quantity::text);
    }

    private static IValueConverter<Integer> integer(Quantity quantity) {
        return converter((text, node) -> Math.toIntExact(read(quantity, text, node, 1)), value -> quantity.text(value));
    }

    /** @param standIn for a text that cannot be read, so that everything else is still checked */
    private static long read(Quantity quantity, String text, INode node, Object standIn) {
        String visible = visible(text, node);
        return quantity.read(visible)
                .orElseThrow(() -> new LiteralException(
                        TopologyCode.MALFORMED_QUANTITY, node, standIn, visible, quantity.kind(), quantity.help()));
    }

    /** Without the comments that may stand between a number and its unit. */
    private static String visible(String text, INode node) {
        if (node == null) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                visible.append(visible.isEmpty() || visible.toString().equals("-") ? "" : " ")
                        .append(leaf.getText());
            }
        }
        return visible.toString();
    }

    private interface Reader<T> {
        T read(String text, INode node);
    }

    private static <T> IValueConverter<T> converter(Reader<T> reader, Function<T, String> writer) {
        return new IValueConverter<>() {
            @Override
            public T toValue(String text, INode node) {
                return text == null || text.isEmpty() ? null : reader.read(text, node);
            }

            @Override
            public String toString(T value) {
                return writer.apply(value);
            }
        };
    }
}
