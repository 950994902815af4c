package org.thunderprism.compiler.expand.body;

import java.util.HashMap;
import java.util.Map;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** A block in the making. Each constant and each input is there once, in the outermost block that used it first. */
public final class Code {

    private record Literal(ValueType type, long bits) {}

    private final Code outer;
    private final Block block;
    private final Meter meter;
    private final Map<Literal, Constant> constants = new HashMap<>();
    private final Map<Input, Value> inputs = new HashMap<>();

    private Code(Code outer, Block block, Meter meter) {
        this.outer = outer;
        this.block = block;
        this.meter = meter;
    }

    /** The code of a module or receiver. */
    public static Code of(Block block, Meter meter) {
        return new Code(null, block, meter);
    }

    /** Code whose instructions nobody keeps: for expressions that must be known at compile time. */
    public static Code discarded(Meter meter) {
        return of(IrFactory.eINSTANCE.createBlock(), meter);
    }

    /** The code of a branch of this block. */
    public Code branch(If branch) {
        return new Code(this, branch.getThen(), meter);
    }

    /** The code of the branch's other side. */
    public Code otherwise(If branch) {
        return new Code(this, IrBuilder.otherwise(branch), meter);
    }

    /** To append one instruction. */
    public IrBuilder emit(Origin origin) {
        meter.instruction(origin);
        // Operands that are known never reach the builder as an operation: expansion folds them exactly.
        return new IrBuilder(block, origin, false);
    }

    /** The constant of that type and value that this block can see. */
    public Value constant(ValueType type, long bits, Origin origin) {
        Literal literal = new Literal(type, bits);
        for (Code scope = this; scope != null; scope = scope.outer) {
            Constant constant = scope.constants.get(literal);
            if (constant != null) {
                return constant;
            }
        }
        IrBuilder builder = emit(origin);
        Constant constant = builder.constant(type, bits);
        builder.use(constant);
        constants.put(literal, constant);
        return constant;
    }

    /** The input's value that this block can see. */
    public Value read(Input input, Origin origin) {
        for (Code scope = this; scope != null; scope = scope.outer) {
            Value value = scope.inputs.get(input);
            if (value != null) {
                return value;
            }
        }
        Value value = emit(origin).readInput(input);
        inputs.put(input, value);
        return value;
    }
}
