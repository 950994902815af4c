package org.thunderprism.codegen.ebpf.body;

import java.util.LinkedHashMap;
import java.util.Map;
import org.thunderprism.codegen.ebpf.text.CText;

/** What stands at the file's level: structures, maps and constant tables, each once, in the order of their first use. */
public final class Declarations {

    private final Map<String, CText> texts = new LinkedHashMap<>();

    /** Adds a declaration unless one of the same name is there. */
    public void add(String name, CText text) {
        texts.putIfAbsent(name, text);
    }

    public void addAll(Declarations others) {
        others.texts.forEach(this::add);
    }

    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** All of them, each followed by an empty line. */
    public CText text() {
        CText all = new CText();
        texts.values().forEach(text -> all.add(text).line(""));
        return all;
    }
}
