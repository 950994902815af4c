package org.thunderprism.codegen.ebpf.body;

import java.util.function.Consumer;
import org.thunderprism.codegen.ebpf.text.CText;

/**
 * A pointer that has to be looked up before a chunk can use it.
 *
 * @param name the C variable
 * @param lookup writes its declaration; it may leave the function with {@link Code#FAILED}
 */
public record Resource(String name, Consumer<CText> lookup) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Resource that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The value of an array map at index 0, which is always there; the verifier wants to see the check. */
    public static Resource single(String name, String structure, String map) {
        return at(name, structure, map, "0");
    }

    /** The value of an array map. */
    public static Resource at(String name, String structure, String map, String index) {
        return new Resource(
                name,
                text -> text.line("struct " + structure + " *" + name + " = at(&" + map + ", " + index + ");")
                        .line("")
                        .line("if (!" + name + ")")
                        .line("\treturn " + Code.FAILED + ";"));
    }
}
