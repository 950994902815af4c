package org.thunderprism.codegen.tests.ebpf;

import java.io.*;
import java.nio.*;
import java.nio.file.*;
import java.util.*;
import org.thunderprism.codegen.*;
import org.thunderprism.codegen.ebpf.*;
import org.thunderprism.codegen.ebpf.memory.*;
import org.thunderprism.codegen.record.*;
import org.thunderprism.compiler.interpret.*;
import org.thunderprism.model.ir.*;
import org.thunderprism.compiler.tests.random.*;

/** Development harness. */
public final class DevKernel {
    static Path dir = Path.of(System.getProperty("dev.dir", "/tmp/ebpfdev"));
    static String clang = System.getProperty("clang", "clang");

    static String exec(List<String> cmd, byte[] in, ByteArrayOutputStream out) throws Exception {
        Path i = Files.createTempFile(dir, "in", ""), o = Files.createTempFile(dir, "out", ""), e = Files.createTempFile(dir, "err", "");
        Files.write(i, in);
        int rc = new ProcessBuilder(cmd).redirectInput(i.toFile()).redirectOutput(o.toFile()).redirectError(e.toFile()).directory(dir.toFile()).start().waitFor();
        out.write(Files.readAllBytes(o));
        String err = Files.readString(e);
        Files.delete(i); Files.delete(o); Files.delete(e);
        if (rc != 0) throw new IOException("rc " + rc + "\n" + (err.length() > 6000 ? err.substring(0, 1500) + "\n.....\n" + err.substring(err.length() - 4000) : err));
        return err;
    }

    static String check(Program program, List<long[]> records, String name) throws Exception {
        Files.createDirectories(dir);
        GenerateResult r = new EbpfGenerator().generate(program, new GenerateOptions(name));
        if (r.files().isEmpty()) return "refused " + r.diagnostics();
        Path c = dir.resolve(name + ".bpf.c"), o = dir.resolve(name + ".o");
        Files.write(c, r.files().get(0).bytes());
        long t0 = System.nanoTime();
        exec(List.of(clang, "-O2", "-g", "-Wall", "-Wno-unused-function", "-target", "bpf", "-mcpu=v3", "-DTHUNDER_OBSERVE", "-I/usr/include/x86_64-linux-gnu", "-c", c.getFileName().toString(), "-o", o.toString()), new byte[0], new ByteArrayOutputStream());
        long t1 = System.nanoTime();
        RecordLayout layout = RecordLayout.of(program);
        int size = Math.max(64, layout.size());
        ByteBuffer in = ByteBuffer.allocate((size + 4) * records.size()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        for (long[] rec : records) {
            in.putInt(at, size);
            int next = 0;
            for (RecordLayout.Field f : layout.inputs()) for (int i = 0; i < f.type().size(); i++) {
                int p = at + 4 + f.offset(i);
                long v = rec[next++];
                switch (f.elementBytes()) { case 1 -> in.put(p, (byte) v); case 2 -> in.putShort(p, (short) v); case 4 -> in.putInt(p, (int) v); default -> in.putLong(p, v); }
            }
            at += size + 4;
        }
        Path dump = dir.resolve(name + ".dump");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String info = exec(List.of("taskset", "-c", "0", System.getProperty("runner", "/tmp/tp/bpfproto/runner"), "-i", "-p", "thunder_record", "-d", dump.toString(), o.toString()), in.array(), out);
        ByteBuffer b = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        Interpreter interpreter = new Interpreter(program);
        at = 0;
        int bad = 0;
        StringBuilder msg = new StringBuilder(String.format("clang %d ms; %s", (t1 - t0) / 1000000, info.trim().replace('\n', ';')));
        for (long[] rec : records) {
            Observation want = interpreter.run(rec);
            int ret = b.getInt(at), len = b.getInt(at + 4), p = at + 8;
            at += 8 + len;
            long kind = b.getLong(p + layout.verdictKindOffset()), arg = b.getLong(p + layout.verdictArgumentOffset());
            List<String> diff = new ArrayList<>();
            if (ret == 0) diff.add("aborted");
            if (kind != want.verdict().kind().getValue() || arg != want.verdict().argument()) diff.add("verdict " + kind + " " + arg + " want " + want.verdict());
            int n = 0;
            for (RecordLayout.Field f : layout.results()) for (int i = 0; i < f.type().size(); i++) {
                long got = b.getLong(p + f.offset(i)), w = want.results()[n++];
                if (got != w) diff.add(f.name() + "[" + i + "] " + f.type() + " got " + got + " want " + w);
            }
            if (!diff.isEmpty() && bad++ < 2) msg.append("\n  record ").append(Arrays.toString(rec)).append(": ").append(diff.subList(0, Math.min(6, diff.size())));
        }
        if (bad > 0) msg.append("\n  BAD ").append(bad).append(" of ").append(records.size());
        String mem = memory(program, interpreter.memory(), Files.readAllLines(dump));
        if (!mem.isEmpty()) msg.append("\n  MEMORY ").append(mem);
        return msg.toString();
    }

    static String memory(Program program, MemorySnapshot want, List<String> dump) {
        Map<String, Map<Long, ByteBuffer>> maps = new HashMap<>();
        Map<Long, ByteBuffer> cur = null;
        for (String l : dump) {
            String[] w = l.trim().split(" ");
            if (w[0].equals("map")) maps.put(w[1], cur = new TreeMap<>());
            else { byte[] k = HexFormat.of().parseHex(w[0]); cur.put((long) ByteBuffer.wrap(k).order(ByteOrder.LITTLE_ENDIAN).getInt(), ByteBuffer.wrap(HexFormat.of().parseHex(w[1])).order(ByteOrder.LITTLE_ENDIAN)); }
        }
        StringBuilder s = new StringBuilder();
        for (State state : program.getStates()) {
            StateLayout layout = StateLayout.of(state);
            StateSnapshot snap = want.state(state.getName());
            for (int slot = 0; slot < state.getSlots(); slot++) {
                ByteBuffer row = maps.get(layout.map()).get((long) slot);
                int n = 0;
                for (StateLayout.Member m : layout.fields()) for (int i = 0; i < m.elements(); i++) {
                    long got = get(row, m.offset() + i * m.elementBytes(), m);
                    if (got != snap.cell(slot, n)) s.append(state.getName() + "." + m.name() + "[" + slot + "][" + i + "] got " + got + " want " + snap.cell(slot, n) + "; ");
                    n++;
                }
                if (layout.occupiedOffset() >= 0 && (row.getInt(layout.occupiedOffset()) != 0) != snap.occupied().get(slot)) s.append("occupied " + slot);
                for (int k = 0; k < layout.keys().size(); k++) {
                    long got = get(row, layout.keys().get(k).offset(), layout.keys().get(k));
                    if (got != snap.keys()[slot * layout.keys().size() + k]) s.append("key " + slot + " " + k + ";");
                }
            }
        }
        want.counters().forEach((name, v) -> {
            ByteBuffer row = maps.get("counter_" + name).get(0L);
            for (int i = 0; i < v.length; i++) if (row.getLong(8 * i) != v[i]) s.append(name + "[" + i + "] got " + row.getLong(8 * i) + " want " + v[i] + "; ");
        });
        return s.toString();
    }

    static long get(ByteBuffer b, int o, StateLayout.Member m) {
        long v = switch (m.elementBytes()) { case 1 -> b.get(o); case 2 -> b.getShort(o); case 4 -> b.getInt(o); default -> b.getLong(o); };
        return m.type().canonical(v);
    }

    public static void main(String[] a) throws Exception {
        Features f = switch (a[0]) { case "all" -> Features.ALL; default -> Features.ARITHMETIC; };
        int size = Integer.parseInt(a[1]), from = Integer.parseInt(a[2]), to = Integer.parseInt(a[3]), count = Integer.parseInt(a[4]);
        int failed = 0;
        for (long seed = from; seed < to; seed++) {
            Program p = RandomPrograms.program(seed, size, f);
            String m;
            try { m = check(p, RandomPrograms.records(p, seed, count), "r" + seed); } catch (Throwable t) { m = "FAILED " + t; StackTraceElement[] st = t.getStackTrace(); if (!(t instanceof IOException)) for (int i = 0; i < 8 && i < st.length; i++) m += "\n   " + st[i]; }
            boolean ok = !m.contains("FAILED") && !m.contains("BAD") && !m.contains("MEMORY");
            if (!ok) failed++;
            if (!ok || to - from < 10) System.out.println("seed " + seed + ": " + m);
        }
        System.out.println("failed " + failed + " of " + (to - from));
    }
}
