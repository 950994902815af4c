package org.thunderprism.codegen.ebpf.message;

import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Maps;
import org.thunderprism.codegen.ebpf.body.Resource;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;

/**
 * The letters that a run writes: XDP cannot copy packets, so that the program behind it, at the traffic-control hook, sends them.
 *
 * <p>{@link #SENT}, a per-CPU array of one element, says where the letters of the last run are: {@code first} and {@code count}, 32 bits
 * each. {@link #LETTERS}, a per-CPU array, holds them at {@code first}, {@code first + 1} and so on: {@code site}, the number of the
 * instruction in {@link SendSites}, {@code length} in bytes, 32 bits each, then the payload that {@link MessageLayout} describes. Letters of
 * {@value #RUNS} runs are kept, because a driver may run XDP on several packets before it hands on the first.
 */
public final class Outbox {

    /** The map that says which letters the last run wrote. */
    public static final String SENT = "thunder_sent";
    /** The map of letters. */
    public static final String LETTERS = "thunder_letters";
    /** Bytes of a letter before its payload. */
    public static final int HEADER_BYTES = 2 * Integer.BYTES;

    /** Runs whose letters are kept, a power of two. */
    public static final int RUNS = 64;

    private static final Resource SENT_VALUE = Resource.single("sent", "thunder_sent_range", SENT);

    private final Code code;
    private final List<Send> sites;
    private final boolean mixed;

    public Outbox(Code code, Program program) {
        this.code = code;
        this.sites = SendSites.of(program);
        this.mixed = isMixed(program);
    }

    /** Whether the program sends anything. */
    public static boolean isUsed(Program program) {
        return !SendSites.of(program).isEmpty();
    }

    /** Whether some of what it sends goes out in a frame of its own; carried values go with the packet. */
    public static boolean posts(Program program) {
        return SendSites.of(program).stream().anyMatch(Outbox::isPosted);
    }

    /** Whether a statement sends a frame of its own. */
    public static boolean isPosted(Send send) {
        return send.getMessage().getKind() != MessageKind.CARRY;
    }

    /** Whether posted letters and carried ones lie side by side, so that the posted ones have to be counted apart. */
    public static boolean isMixed(Program program) {
        return posts(program) && !SendSites.of(program).stream().allMatch(Outbox::isPosted);
    }

    /** Letters of one run that there is room for, a power of two. */
    public static int room(Program program) {
        return powerOfTwo(SendSites.of(program).size());
    }

    /** Bytes that a letter's payload may have, a multiple of eight. */
    public static int payloadBytes(Program program) {
        int largest = SendSites.of(program).stream()
                .mapToInt(send -> MessageLayout.of(send.getMessage()).size())
                .max()
                .orElse(0);
        return (largest + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }

    private static int powerOfTwo(int atLeast) {
        return Integer.bitCount(atLeast) == 1 ? atLeast : Integer.highestOneBit(atLeast) * 2;
    }

    /** Declares both maps. */
    public static void declare(Program program, Declarations declarations) {
        CText text = new CText()
                .open("struct thunder_sent_range")
                .line("__u32 first;")
                .line("__u32 count;");
        if (isMixed(program)) {
            text.line("__u32 posted; // without those that go with the packet");
        }
        text.close(";")
                .line("")
                .add(Maps.array(SENT, "PERCPU_ARRAY", 1, "struct thunder_sent_range"))
                .line("")
                .open("struct thunder_letter")
                .line("__u32 site; // number of the statement that sent it")
                .line("__u32 length;")
                .line("__u8 payload[" + payloadBytes(program) + "];")
                .close(";")
                .line("")
                .add(Maps.array(LETTERS, "PERCPU_ARRAY", (long) room(program) * RUNS, "struct thunder_letter"));
        declarations.add(SENT, text);
    }

    /** Makes room for the letters of a new run. */
    public void begin(Program program) {
        String sent = code.require(SENT_VALUE);
        code.statement(
                sent + "->first = (" + sent + "->first + " + room(program) + ") & " + (room(program) * RUNS - 1) + ";");
        code.statement(sent + "->count = 0;");
        if (mixed) {
            code.statement(sent + "->posted = 0;");
        }
    }

    /**
     * Writes a letter.
     *
     * @param values the message's fields, vectors flattened
     */
    public void send(Send send, List<Scalar> values) {
        int site = sites.indexOf(send);
        MessageLayout layout = MessageLayout.of(send.getMessage());
        String sent = code.require(SENT_VALUE);
        code.remark("// " + send.getMessage().getName()
                + (send.getTargets().isEmpty() ? " back" : " to " + String.join(", ", send.getTargets())));
        code.open("");
        Resource.at("letter", "thunder_letter", LETTERS, sent + "->first + " + sent + "->count")
                .lookup()
                .accept(code.inline());
        code.statement(sent + "->count++;");
        if (mixed && isPosted(send)) {
            code.statement(sent + "->posted++;");
        }
        code.statement("letter->site = " + site + ";");
        code.statement("letter->length = " + layout.size() + ";");
        put(
                "0",
                MessageLayout.IDENTIFIER_BYTES,
                Integer.toString(send.getMessage().getIdentifier()));
        int next = 0;
        for (MessageLayout.Field field : layout.fields()) {
            for (int i = 0; i < field.field().getType().size(); i++) {
                put(Integer.toString(field.offset() + i * field.bytes()), field.bytes(), code.read(values.get(next++)));
            }
        }
        code.close("");
    }

    private void put(String offset, int bytes, String value) {
        code.use(org.thunderprism.codegen.ebpf.text.Helper.PUT);
        code.statement("put(letter->payload + " + offset + ", " + bytes + ", " + value + ");", 2 * bytes);
    }
}
