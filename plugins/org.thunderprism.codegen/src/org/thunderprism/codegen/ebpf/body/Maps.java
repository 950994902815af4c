package org.thunderprism.codegen.ebpf.body;

import org.thunderprism.codegen.ebpf.text.CText;

/** Declarations of BPF maps as libbpf reads them: with BTF, in the section {@code .maps}. */
public final class Maps {

    private Maps() {}

    /**
     * An array map.
     *
     * @param type the kernel's name without its prefix, for example {@code PERCPU_ARRAY}
     * @param value the C type of an element
     */
    public static CText array(String name, String type, long entries, String value) {
        return map(name, type, entries, "__u32", value, "");
    }

    /**
     * Any map with keys.
     *
     * @param flags an expression, or an empty text
     */
    public static CText map(String name, String type, long entries, String key, String value, String flags) {
        CText text = new CText().open("struct");
        text.line("__uint(type, BPF_MAP_TYPE_" + type + ");");
        if (!flags.isEmpty()) {
            text.line("__uint(map_flags, " + flags + ");");
        }
        return text.line("__uint(max_entries, " + entries + ");")
                .line("__type(key, " + key + ");")
                .line("__type(value, " + value + ");")
                .close(" " + name + " SEC(\".maps\");");
    }
}
