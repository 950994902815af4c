package org.thunderprism.benchmarks.program;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Programs as people write them: a gateway that serves many tenants, each with thresholds per vertex, flow state, tables, functions, and
 * modules that measure, classify, act and count. Every tenant uses what all share, and its parts use one another across modules. The same
 * number of lines gives the same text.
 */
public final class TenantProgram {

    private static final long SEED = 20_180_723;
    private static final int PORT_RANGES = 6;
    private static final int PREFIXES = 4;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final ProgramText text = new ProgramText();

    private TenantProgram() {}

    /** A program of at least as many lines, and fewer than 100 more. */
    public static String ofLines(int lines) {
        TenantProgram program = new TenantProgram();
        program.shared();
        for (int tenant = 0; program.text.lines() < lines; tenant++) {
            program.tenant("t" + tenant, tenant);
        }
        return program.text.toString();
    }

    private void shared() {
        text.line("program gateway version \"1.0.0\" facet bolt on prism")
                .line("")
                .line("const CLASSES = 4")
                .line("const WINDOW = 8")
                .line("")
                .line("enum Service : u8 { other = 0, web = 1, mail = 2, names = 3, remote = 4 }")
                .line("")
                .line("/** What every packet brings in. */")
                .line("input Packet {")
                .line("total_length : u16 = ipv4.total_length")
                .line("ttl : u8 = ipv4.ttl")
                .line("protocol : u8 = ipv4.protocol")
                .line("source : u32 = ipv4.src")
                .line("destination : u32 = ipv4.dst")
                .line("source_port : u16 = l4.src_port")
                .line("destination_port : u16 = l4.dst_port")
                .close()
                .line("")
                .line("/** A moving average that gives the newest value an eighth of the weight. */")
                .line("fn smooth(old: u32, new: u32) -> u32 = (old * 7 + new) / 8")
                .line("")
                .line("fn distance(a: u32, b: u32) -> u32 = a > b ? a - b : b - a")
                .line("")
                .line("fn clamp(x: u32, low: u32, high: u32) -> u32 = max(low, min(x, high))")
                .line("");
    }

    private void tenant(String name, int tenant) {
        constants(name, tenant);
        state(name);
        portTable(name);
        prefixTable(name, tenant);
        functions(name);
        measure(name);
        classify(name);
        act(name);
        count(name);
    }

    private void constants(String name, int tenant) {
        int limit = random.nextInt(100, 1_000);
        text.line("// ---- tenant %d ----", tenant)
                .line("const %s_NETWORK : u32 = 10.%d.0.0", name, tenant % 256)
                .line("const %s_LIMIT : u32 = %d { grid = %d, vine = %d }", name, limit, 2 * limit, limit / 2)
                .line("const %s_BURST = %d", name, random.nextInt(200, 1_400))
                .line("");
    }

    private void state(String name) {
        text.line("state %s_flow(ipv4.src, ipv4.dst, l4.src_port, l4.dst_port) slots 4096 evict locked {", name)
                .line("packets : u32")
                .line("average : u32")
                .line("longest : u16")
                .line("recent : u16[WINDOW]")
                .close()
                .line("");
    }

    private void portTable(String name) {
        text.line("table %s_services(port: u16 range, protocol: u8 range) -> Service default Service.other {", name);
        String[] services = {"web", "mail", "names", "remote"};
        int low = random.nextInt(1, 100);
        for (int i = 0; i < PORT_RANGES; i++) {
            int high = low + random.nextInt(1, 500);
            text.line(
                    "(%d .. %d, %s) => Service.%s,",
                    low, high, i % 2 == 0 ? "6" : "_", services[random.nextInt(services.length)]);
            low = high + random.nextInt(1, 900);
        }
        text.close().line("");
    }

    private void prefixTable(String name, int tenant) {
        text.line("table %s_weights(address: u32 lpm) -> u16 default 1 {", name);
        for (int i = 0; i < PREFIXES; i++) {
            text.line(
                    "10.%d.%d.0 / 24 => %d,",
                    tenant % 256, random.nextInt(256) / PREFIXES * PREFIXES + i, random.nextInt(2, 50));
        }
        text.close().line("");
    }

    private void functions(String name) {
        text.line(
                        "fn %s_pressure(packets: u32, weight: u32) -> u32 = clamp(packets * weight, 0, %s_LIMIT * 4)",
                        name, name)
                .line("")
                .line("fn %s_is_local(address: u32) -> bool = (address & 0xffff0000) == %s_NETWORK", name, name)
                .line("");
    }

    private void measure(String name) {
        text.line("/** Keeps the flow's totals and its last packets' lengths. */")
                .line("module %s_measure role dataplane {", name)
                .line("%s_flow.packets += 1", name)
                .line("%s_flow.average = smooth(%s_flow.average, total_length)", name, name)
                .line("%s_flow.longest = max(%s_flow.longest, total_length)", name, name)
                .line("for i in 1 ..< WINDOW {")
                .line("%s_flow.recent[WINDOW - i] = %s_flow.recent[WINDOW - 1 - i]", name, name)
                .close()
                .line("%s_flow.recent[0] = total_length", name)
                .close()
                .line("");
    }

    private void classify(String name) {
        text.line("module %s_classify role dataplane after %s_measure {", name, name)
                .line("let %s_local = %s_is_local(source) || %s_is_local(destination)", name, name, name)
                .line("let %s_service = %s_services(destination_port, protocol)", name, name)
                .line("let weight = %s_weights(source)", name)
                .line("let mean = (sum(i in 0 ..< WINDOW) %s_flow.recent[i] as u32) / WINDOW", name)
                .line("let bursts = count(i in 0 ..< WINDOW) %s_flow.recent[i] > %s_BURST", name, name)
                .line(
                        "let unsteady = distance(mean, %s_flow.average) > 400 || any(i in 1 ..< WINDOW)"
                                + " %s_flow.recent[i] < 40",
                        name, name)
                .line("let pressure = %s_pressure(%s_flow.packets, weight)", name, name)
                .line("let heavy = pressure > %s_LIMIT", name)
                .line("let %s_class = (heavy ? 2 : 0) as u8 + (unsteady || bursts > 3 ? 1 : 0) as u8", name)
                .close()
                .line("");
    }

    private void act(String name) {
        text.line("module %s_act role control after %s_classify {", name, name)
                .line("if %s_local && ttl > 1 {", name)
                .line("match %s_class {", name)
                .line("0 => pass,")
                .line("1 => mark %d,", random.nextInt(1, 64))
                .line("2 => {")
                .line("if %s_service == Service.web { forward vine } else { forward grid }", name)
                .line("},")
                .line("_ => drop")
                .close()
                .line("} else if %s_local {", name)
                .line("drop")
                .close()
                .close()
                .line("");
    }

    private void count(String name) {
        text.line("module %s_count role metrics after %s_classify {", name, name)
                .line("counter %s_seen[CLASSES]", name)
                .line("%s_seen[%s_class] += 1", name, name)
                .line("if %s_flow.packets %% 64 == 0 {", name)
                .line("%s_seen[0] += 64", name)
                .close()
                .close()
                .line("");
    }
}
