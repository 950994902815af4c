package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;

/** Programs as an operator runs them: packets from the wire, and tables that are filled while they run. */
class PacketsInKernelTest {

    private static final int DROP = 1;
    private static final int PASS = 2;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ESP = 50;

    @Test
    void headersAreReadAndMalformedPacketsPass() throws IOException, WitnessException {
        try (LoadedObject loaded = new LoadedObject(Samples.guard())) {
            assertThat(loaded.returned("thunder_packet", packet(UDP, 20, 0, 0, 0)))
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_packet", packet(TCP, 200, 0, 0, 0)))
                    .isEqualTo(DROP);
            assertThat(loaded.returned("thunder_packet", packet(UDP, 90, 8, 0, 0)))
                    .as("with options")
                    .isEqualTo(DROP);
            assertThat(loaded.returned("thunder_packet", packet(UDP, 200, 0, 2, 0)))
                    .as("with two tags")
                    .isEqualTo(DROP);
            assertThat(loaded.dump("thunder_statistics")).doesNotContain("\"malformed\":1");

            assertThat(loaded.returned("thunder_packet", packet(ESP, 200, 0, 0, 0)))
                    .as("no ports")
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_packet", packet(UDP, 200, 0, 0, 3)))
                    .as("a later fragment")
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_packet", packet(UDP, 200, 0, 3, 0)))
                    .as("three tags")
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_packet", new byte[60]))
                    .as("no Internet protocol")
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_packet", packet(TCP, 2, 0, 0, 0)))
                    .as("cut off")
                    .isEqualTo(PASS);
            assertThat(loaded.sumOf("malformed", "thunder_statistics")).isEqualTo(5);
            assertThat(loaded.sumOf("packets", "state_flow")).isEqualTo(4);
        }
    }

    @Test
    void malformedPacketsAreDroppedWhereTheProgramSaysSo() throws IOException, WitnessException {
        Program guard = Samples.guard();
        guard.setMalformed(VerdictKind.DROP);
        try (LoadedObject loaded = new LoadedObject(guard)) {
            assertThat(loaded.returned("thunder_packet", packet(UDP, 20, 0, 0, 0)))
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_packet", packet(TCP, 2, 0, 0, 0)))
                    .as("cut off")
                    .isEqualTo(DROP);
            assertThat(loaded.sumOf("malformed", "thunder_statistics")).isEqualTo(1);
        }
    }

    @Test
    void exactEntriesAreFilledAtRunTime() throws IOException, WitnessException {
        TestProgram test = new TestProgram();
        MatchTable table = test.table("blocked", "u8", 0);
        TestProgram.key(table, MatchKind.EXACT, "u32");
        TestProgram.key(table, MatchKind.EXACT, "i8");
        table.getEntries().add(TestProgram.entry(new long[] {1, -1}, new long[2], 7));
        dropSevens(test, table, 10);
        try (LoadedObject loaded = new LoadedObject(test.program())) {
            assertThat(loaded.returned("thunder_record", record(1, -1)))
                    .as("own entry")
                    .isEqualTo(DROP);
            assertThat(loaded.returned("thunder_record", record(9, -3))).isEqualTo(PASS);

            loaded.put("table_blocked", longs(9, -3), longs(7));
            loaded.put("table_blocked", longs(1, -1), longs(8));

            assertThat(loaded.returned("thunder_record", record(9, -3))).isEqualTo(DROP);
            assertThat(loaded.returned("thunder_record", record(1, -1)))
                    .as("own entries come first")
                    .isEqualTo(DROP);
        }
    }

    @Test
    void entriesWithPrefixesAreFilledAtRunTime() throws IOException, WitnessException {
        TestProgram test = new TestProgram();
        MatchTable table = test.table("blocked", "u8", 0);
        TestProgram.key(table, MatchKind.LPM, "u32");
        TestProgram.key(table, MatchKind.RANGE, "i8");
        table.getEntries().add(TestProgram.entry(new long[] {0x0a000000, -5}, new long[] {8, 5}, 7));
        dropSevens(test, table, 2);
        try (LoadedObject loaded = new LoadedObject(test.program())) {
            assertThat(loaded.returned("thunder_record", record(0x0a010203, 5)))
                    .as("own entry")
                    .isEqualTo(DROP);

            // Two entries: 10.1.0.0/16 with -9 to 9 gives 1, 11.0.0.0/8 with 0 to 0 gives 7.
            loaded.put(
                    "table_blocked",
                    ints(0),
                    longs(2, 0x0a010000, -9, 0xffff0000L, 9, 17, 1, 0x0b000000, 0, 0xff000000L, 0, 9, 7));

            assertThat(loaded.returned("thunder_record", record(0x0a010203, 5)))
                    .as("a longer prefix")
                    .isEqualTo(PASS);
            assertThat(loaded.returned("thunder_record", record(0x0a020203, 5)))
                    .as("the own one")
                    .isEqualTo(DROP);
            assertThat(loaded.returned("thunder_record", record(0x0b020203, 0))).isEqualTo(DROP);
            assertThat(loaded.returned("thunder_record", record(0x0b020203, 1)))
                    .as("out of range")
                    .isEqualTo(PASS);
        }
    }

    /** Prefixes of all lengths, some of them the program's own, of keys that fill their bytes and of such that do not. */
    @ParameterizedTest
    @ValueSource(strings = {"u32", "i12", "u64"})
    void theLongestPrefixWinsWhereverItIsFrom(String keyType) throws IOException, WitnessException {
        ValueType type = ValueType.valueOf(keyType);
        TestProgram test = new TestProgram();
        MatchTable table = test.table("routes", "u8", 0);
        TestProgram.key(table, MatchKind.LPM, keyType);
        SplittableRandom random = new SplittableRandom(7);
        List<TableEntry> filled = new ArrayList<>();
        long base = type.canonical(random.nextLong());
        for (int length = 0; length <= type.width(); length += 3) {
            long low = length == 0 ? 0 : type.canonical(base & -1L << type.width() - length);
            TableEntry entry = TestProgram.entry(new long[] {low}, new long[] {length}, length % 2 == 0 ? 7 : 1);
            (length % 4 == 0 ? table.getEntries() : filled).add(entry);
        }
        dropSevens(test, table, 64, List.of(test.read("address", keyType)));
        Interpreter interpreter = new Interpreter(test.program());
        try (LoadedObject loaded = new LoadedObject(test.program())) {
            for (TableEntry entry : filled) {
                interpreter.addEntry("routes", entry);
                loaded.put("table_routes", prefix(type, entry), longs(entry.getBounds()[0], entry.getResult()[0]));
            }
            for (int bit = 0; bit < type.width(); bit += 2) {
                long key = type.canonical(base ^ 1L << bit);
                VerdictKind verdict = interpreter.run(key).verdict().kind();
                byte[] record = ByteBuffer.allocate(64)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(key)
                        .array();
                assertThat(loaded.returned("thunder_record", record))
                        .as("%s bit %s", keyType, bit)
                        .isEqualTo(verdict == VerdictKind.DROP ? DROP : PASS);
            }
        }
    }

    /** The key of a longest-prefix-match trie. */
    private static byte[] prefix(ValueType type, TableEntry entry) {
        int bytes = type.width() > Integer.SIZE ? Long.BYTES : Integer.BYTES;
        byte[] bits = ByteBuffer.allocate(Long.BYTES)
                .putLong(entry.getValues()[0] << Long.SIZE - type.width())
                .array();
        return ByteBuffer.allocate(Integer.BYTES + bytes)
                .order(ByteOrder.nativeOrder())
                .putInt((int) entry.getBounds()[0])
                .put(bits, 0, bytes)
                .array();
    }

    private static void dropSevens(TestProgram test, MatchTable table, int capacity) {
        dropSevens(test, table, capacity, List.of(test.read("address", "u32"), test.read("kind", "i8")));
    }

    private static void dropSevens(TestProgram test, MatchTable table, int capacity, List<Value> keys) {
        table.setRuntime(true);
        table.setCapacity(capacity);
        IrBuilder body = test.body();
        Value found = body.lookup(table, keys);
        If branch = body.branch(body.operation(Opcode.EQUAL, found, test.constant("u8", 7)));
        body.in(branch.getThen()).verdict(VerdictKind.DROP, null);
    }

    private static byte[] record(int address, int kind) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.nativeOrder())
                .putInt(address)
                .put((byte) kind)
                .array();
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.nativeOrder());
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    private static byte[] ints(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }

    /** An IPv4 packet between two ports, with so many bytes behind the header of IPv4. */
    private static byte[] packet(int protocol, int bytes, int options, int tags, int fragment) {
        ByteBuffer packet =
                ByteBuffer.allocate(14 + 4 * tags + 20 + options + bytes).order(ByteOrder.BIG_ENDIAN);
        packet.put(new byte[] {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2});
        for (int tag = 0; tag < tags; tag++) {
            packet.putShort((short) 0x8100).putShort((short) 5);
        }
        int header = 20 + options;
        packet.putShort((short) 0x0800);
        packet.put((byte) (0x40 | header / 4)).put((byte) 0).putShort((short) (header + bytes));
        packet.putShort((short) 1)
                .putShort((short) fragment)
                .put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0);
        packet.putInt(0x0a000001).putInt(0x0a000002).put(new byte[options]);
        if (bytes >= 4) {
            packet.putShort((short) 1000).putShort((short) 53);
        }
        return packet.array();
    }
}
