package org.thunderprism.codegen.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.type.ValueType;

/**
 * The bytes of one record: what a runner feeds to an artefact, and what an observed run writes behind it.
 *
 * <p>All integers are little-endian. First come the inputs in the program's order, each element in 1, 2, 4 or 8 bytes
 * (its width rounded up), aligned to its own size. At the next multiple of eight follow the results: the verdict's kind
 * (32 bits, {@link org.thunderprism.model.ir.VerdictKind#getValue()}), 32 bits of zero, the verdict's argument (64
 * bits), then every module's results in execution order, eight bytes for each scalar in canonical form, vectors
 * flattened in row-major order.
 *
 * @param inputs in record order
 * @param results every module's results in execution order
 * @param inputSize bytes of the inputs, a multiple of eight; the results begin here
 * @param size bytes of inputs and results together, a multiple of eight
 */
public record RecordLayout(List<Field> inputs, List<Field> results, int inputSize, int size) {

    private static final int RESULT_BYTES = Long.BYTES;
    private static final int VERDICT_BYTES = 2 * Long.BYTES;

    public RecordLayout {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
    }

    /**
     * A value within the record.
     *
     * @param name an input's name, or {@code module.result}
     * @param type scalar or vector
     * @param offset of the first element, in bytes from the record's begin
     * @param elementBytes bytes of each element: 1, 2, 4 or 8
     */
    public record Field(String name, ValueType type, int offset, int elementBytes) {

        /** Offset of one element of the flattened value. */
        public int offset(int element) {
            return offset + element * elementBytes;
        }

        int end() {
            return offset(type.size());
        }

        /** The names of the scalars: the name itself, or {@code name[0]}, {@code name[1]} and so on. */
        public Stream<String> scalarNames() {
            return type.isScalar()
                    ? Stream.of(name)
                    : Stream.iterate(0, i -> i < type.size(), i -> i + 1).map(i -> name + "[" + i + "]");
        }
    }

    /** The layout of a program's record. */
    public static RecordLayout of(Program program) {
        List<Field> inputs = new ArrayList<>();
        int end = 0;
        for (Input input : program.getInputs()) {
            int bytes = storageBytes(input.getType());
            Field field = new Field(input.getName(), input.getType(), align(end, bytes), bytes);
            inputs.add(field);
            end = field.end();
        }
        int inputSize = align(end, Long.BYTES);
        List<Field> results = new ArrayList<>();
        end = inputSize + VERDICT_BYTES;
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                String name = module.getName() + "." + result.getName();
                Field field = new Field(name, result.getValue().getType(), end, RESULT_BYTES);
                results.add(field);
                end = field.end();
            }
        }
        return new RecordLayout(inputs, results, inputSize, end);
    }

    /** Bytes that one element of a type takes in a record or in memory: 1, 2, 4 or 8. */
    public static int storageBytes(ValueType type) {
        return type.width() <= 8 ? 1 : type.width() <= 16 ? 2 : type.width() <= 32 ? 4 : 8;
    }

    private static int align(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }

    /** Offset of the verdict's kind, 32 bits. */
    public int verdictKindOffset() {
        return inputSize;
    }

    /** Offset of the verdict's argument, 64 bits; zero for a verdict without one. */
    public int verdictArgumentOffset() {
        return inputSize + Long.BYTES;
    }

    /** Scalars of all inputs: the length of a record as the interpreter takes it. */
    public int inputCount() {
        return count(inputs);
    }

    /** Scalars of all results, the verdict not counted. */
    public int resultCount() {
        return count(results);
    }

    private static int count(List<Field> fields) {
        return fields.stream().mapToInt(field -> field.type().size()).sum();
    }
}
