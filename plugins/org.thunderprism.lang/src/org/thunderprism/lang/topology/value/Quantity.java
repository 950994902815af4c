package org.thunderprism.lang.topology.value;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thunderprism.lang.literal.Literals;

/** What numbers in a topology measure: the text has units, the model one unit for each kind. Every value is exact. */
public enum Quantity {
    /** In bytes. */
    MEMORY(
            "an amount of memory",
            Long.MAX_VALUE,
            List.of(
                    new Unit("TiB", 1L << 40),
                    new Unit("GiB", 1L << 30),
                    new Unit("MiB", 1L << 20),
                    new Unit("KiB", 1L << 10),
                    new Unit("B", 1))),
    /** In Mbit/s. */
    BANDWIDTH(
            "a bandwidth",
            Long.MAX_VALUE,
            List.of(new Unit("Tbps", 1_000_000), new Unit("Gbps", 1_000), new Unit("Mbps", 1))),
    /** In ns. */
    LATENCY(
            "a latency",
            Long.MAX_VALUE,
            List.of(new Unit("s", 1_000_000_000), new Unit("ms", 1_000_000), new Unit("us", 1_000), new Unit("ns", 1))),
    COORDINATE("a position", Integer.MAX_VALUE, List.of()),
    COUNT("a number of stages", Integer.MAX_VALUE, List.of()),
    WEIGHT("a weight", Long.MAX_VALUE, List.of());

    private static final Pattern TEXT =
            Pattern.compile("(-?)\\s*([0-9][0-9a-fA-FxX_]*)\\s*([a-zA-Z_^]\\w*)?", Pattern.DOTALL);

    private final String kind;
    private final BigInteger greatest;
    private final List<Unit> units;

    Quantity(String kind, long greatest, List<Unit> units) {
        this.kind = kind;
        this.greatest = BigInteger.valueOf(greatest);
        this.units = units;
    }

    /** For messages: {@code a bandwidth}. */
    public String kind() {
        return kind;
    }

    /** The greatest first; empty for a plain number. */
    public List<Unit> units() {
        return units;
    }

    /** How it is written, for messages. */
    public String help() {
        return units.isEmpty()
                ? "write an integer up to " + greatest
                : "write an integer and its unit, "
                        + units.stream().map(Unit::symbol).collect(Collectors.joining(", ")) + ", up to "
                        + text(greatest.longValue()
                                / units.getFirst().factor()
                                * units.getFirst().factor());
    }

    /**
     * Reads a number and its unit.
     *
     * @return in the model's unit; empty when the text is none of these, or too great
     */
    public Optional<Long> read(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches() || Literals.isAbsurd(matcher.group(2))) {
            return Optional.empty();
        }
        Optional<Long> factor = factor(matcher.group(3));
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigInteger value = Literals.integer(matcher.group(2)).multiply(BigInteger.valueOf(factor.get()));
            return value.compareTo(greatest) > 0
                    ? Optional.empty()
                    : Optional.of(matcher.group(1).isEmpty() ? value.longValue() : -value.longValue());
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private Optional<Long> factor(String symbol) {
        if (units.isEmpty()) {
            return symbol == null ? Optional.of(1L) : Optional.empty();
        }
        return units.stream()
                .filter(unit -> unit.symbol().equals(symbol))
                .map(Unit::factor)
                .findFirst();
    }

    /** Writes a value with the greatest unit that needs no fraction. */
    public String text(long value) {
        if (units.isEmpty()) {
            return Long.toString(value);
        }
        Unit unit = units.stream()
                .filter(each -> value != 0 && value % each.factor() == 0)
                .findFirst()
                .orElse(units.getLast());
        return value / unit.factor() + " " + unit.symbol();
    }
}
