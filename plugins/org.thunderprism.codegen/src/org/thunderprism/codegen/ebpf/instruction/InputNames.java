package org.thunderprism.codegen.ebpf.instruction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.ebpf.body.Frame;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.type.ValueType;

/** The inputs as members of {@code struct thunder_input}, which is the begin of a record as it stands in memory. */
public final class InputNames {

    private final Map<Input, String> names = new IdentityHashMap<>();
    private final List<Input> inputs;

    public InputNames(Program program) {
        inputs = List.copyOf(program.getInputs());
        CNames unique = new CNames();
        inputs.forEach(input -> names.put(input, unique.unique(input.getName())));
    }

    /** The member's name. */
    public String name(Input input) {
        return names.get(input);
    }

    /** The structure. */
    public CText declaration() {
        CText text = new CText().open("struct thunder_input");
        for (Input input : inputs) {
            ValueType type = input.getType();
            text.line(CTypes.storage(type) + " " + name(input) + (type.isScalar() ? ";" : "[" + type.size() + "];")
                    + (input.getHeaderField() == null ? "" : " // " + input.getHeaderField()));
        }
        return text.close(" __attribute__((aligned(8)));");
    }

    /** An input's elements. */
    List<Scalar> elements(Input input) {
        ValueType type = input.getType();
        List<Scalar> elements = new ArrayList<>();
        for (int i = 0; i < type.size(); i++) {
            String member = "(__u64)input->" + name(input) + (type.isScalar() ? "" : "[" + i + "]");
            // A record may hold anything; a type narrower than its storage is cut to its width.
            String value = CTypes.fillsStorage(type)
                    ? member
                    : "(" + CTypes.canonical(type.element(), "(" + member + ")") + ")";
            elements.add(new Scalar.Expression(Frame.INPUT, value, type.signed() ? Long.SIZE : type.width()));
        }
        return elements;
    }
}
