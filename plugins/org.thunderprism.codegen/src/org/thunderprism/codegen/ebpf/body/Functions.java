package org.thunderprism.codegen.ebpf.body;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.text.CText;

/** Functions that were cut out of a body. */
final class Functions {

    private final String prefix;
    private final List<CText> definitions = new ArrayList<>();

    Functions(String prefix) {
        this.prefix = prefix;
    }

    /** Makes a function of some statements; gives the statement that calls it. */
    CText extract(CText statements) {
        String name = prefix + "_part_" + (definitions.size() + 1);
        definitions.add(new CText()
                .line("static __noinline int " + name + "(void)")
                .open("")
                .add(statements)
                .line("return " + Code.DONE + ";")
                .close()
                .line(""));
        return new CText().line("if (" + name + "())").line("\treturn " + Code.FAILED + ";");
    }

    /** In the order in which C needs them. */
    CText definitions() {
        CText all = new CText();
        definitions.forEach(all::add);
        return all;
    }
}
