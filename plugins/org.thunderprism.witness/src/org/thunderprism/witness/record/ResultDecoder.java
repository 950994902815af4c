package org.thunderprism.witness.record;

import java.nio.ByteBuffer;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/** Reads what an observed run wrote behind a record's inputs. */
public final class ResultDecoder {

    private final RecordLayout layout;

    public ResultDecoder(RecordLayout layout) {
        this.layout = layout;
    }

    /** Bytes of a record's results. */
    public int size() {
        return layout.size() - layout.inputSize();
    }

    /**
     * The verdict.
     *
     * @param bytes little-endian; the results begin at {@code begin}
     */
    public Verdict verdict(ByteBuffer bytes, int begin) throws WitnessException {
        int number = bytes.getInt(begin + layout.verdictKindOffset() - layout.inputSize());
        VerdictKind kind = VerdictKind.get(number);
        if (kind == null) {
            throw WitnessException.of(WitnessCode.TOOL_OUTPUT, "artefact", "a verdict of the kind " + number);
        }
        return new Verdict(kind, bytes.getLong(begin + layout.verdictArgumentOffset() - layout.inputSize()));
    }

    /** All results, canonical, vectors flattened. */
    public long[] results(ByteBuffer bytes, int begin) {
        long[] results = new long[layout.resultCount()];
        int next = 0;
        for (RecordLayout.Field field : layout.results()) {
            for (int element = 0; element < field.type().size(); element++) {
                results[next++] = bytes.getLong(begin + field.offset(element) - layout.inputSize());
            }
        }
        return results;
    }
}
