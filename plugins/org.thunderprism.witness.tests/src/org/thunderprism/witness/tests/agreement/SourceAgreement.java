package org.thunderprism.witness.tests.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.ResultField;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.ir.IrHash;
import org.thunderprism.compiler.lower.Lowering;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.format.Formatter;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.compare.Agreement;
import org.thunderprism.witness.compare.Comparison;

/** Compiles random programs and demands that everybody agrees on what they mean. */
final class SourceAgreement {

    private static final ThunderParser PARSER = ThunderParser.create();
    private static final Formatter FORMATTER = Formatter.create();

    private SourceAgreement() {}

    static Expansion expand(Written written) {
        return written.files().isEmpty()
                ? expand(PARSER.parse(URI.createURI("memory:/random.thunder"), written.text()))
                : written.onDisk(program -> expand(PARSER.parse(program)));
    }

    static Expansion expand(ParsedProgram parsed) {
        assertThat(parsed.diagnostics())
                .filteredOn(found -> found.getSeverity() == Severity.ERROR)
                .extracting(SourceAgreement::describe)
                .isEmpty();
        Result<Network> expanded = new Expander().expand(parsed.file(), ExpandOptions.DEFAULT);
        assertThat(expanded.diagnostics())
                .filteredOn(found -> found.getSeverity() == Severity.ERROR)
                .extracting(SourceAgreement::describe)
                .isEmpty();
        assertThat(IrCheck.check(expanded.value())).isEmpty();
        return new Expansion(
                expanded.value(), ModelFiles.of(parsed.file().eResource().getResourceSet()));
    }

    private static String describe(Diagnostic found) {
        return found.getLine() + ":" + found.getColumn() + ": " + found.getCode() + ": " + found.getMessage();
    }

    static Network lower(Expansion expanded) {
        Result<Network> lowered = new Lowering(expanded.models()::model).lower(expanded.network());
        assertThat(lowered.diagnostics()).isEmpty();
        assertThat(IrCheck.check(lowered.value())).isEmpty();
        return lowered.value();
    }

    /** The network that defines what the program means: the expanded one if it can be interpreted, which a called model prevents. */
    static Network reference(Written written) {
        Expansion expanded = expand(written);
        return expanded.callsModels() ? lower(expanded) : expanded.network();
    }

    static Network fuse(Network lowered) {
        Network fused = new Fusion(FuseOptions.DEFAULT).fuse(lowered).network();
        assertThat(IrCheck.check(fused)).isEmpty();
        return fused;
    }

    /** Laid out, a program is the same program; laid out again, the same text. */
    static void assertFormatKeepsMeaning(Written written) {
        String formatted = FORMATTER.format(written.text());
        assertThat(FORMATTER.format(formatted)).as("laid out again").isEqualTo(formatted);
        assertThat(IrHash.of(expand(written.withText(formatted)).network()))
                .as("the hash of%n%s", formatted)
                .isEqualTo(IrHash.of(expand(written).network()));
    }

    /** The interpreter finds what the program means by its own account. */
    static void assertMeant(SourceProgram source, Program program, List<Map<String, BigInteger>> packets) {
        Interpreter interpreter = new Interpreter(program);
        Run run = source.run();
        for (Map<String, BigInteger> packet : packets) {
            source.receive(run, packet);
            Observation observed = interpreter.run(record(program, packet));
            for (ModuleSource module : source.modules()) {
                for (Term result : module.results()) {
                    ResultField field = field(interpreter, module, result);
                    assertThat(values(observed.results(), field.offset(), field.type()))
                            .as("%s.%s of %s", module.name(), result.text(), packet)
                            .containsExactly(result.meaning().of(run));
                }
            }
            assertThat(observed.verdict().kind().getLiteral() + " "
                            + Long.toUnsignedString(observed.verdict().argument()))
                    .as("the verdict on %s", packet)
                    .isEqualTo(run.verdict() + " " + run.argument());
            assertMemory(source, run, interpreter.memory());
        }
    }

    private static ResultField field(Interpreter interpreter, ModuleSource module, Term result) {
        ResultField found = interpreter.results().stream()
                .filter(field ->
                        field.module().equals(module.name()) && field.name().equals(result.text()))
                .findFirst()
                .orElseThrow();
        Kind.Whole whole = result.kind().whole();
        assertThat(found.type().element())
                .isEqualTo(whole.signed() ? ValueType.signed(whole.width()) : ValueType.unsigned(whole.width()));
        assertThat(found.type().size()).isEqualTo(result.kind().size());
        return found;
    }

    private static BigInteger[] values(long[] results, int offset, ValueType type) {
        BigInteger[] values = new BigInteger[type.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = exact(type, results[offset + i]);
        }
        return values;
    }

    private static BigInteger exact(ValueType type, long value) {
        return type.signed() ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
    }

    private static void assertMemory(SourceProgram source, Run run, MemorySnapshot memory) {
        for (StateSource state : source.states()) {
            memory.states().stream()
                    .filter(snapshot -> snapshot.name().equals(state.name()))
                    .forEach(snapshot -> assertThat(snapshot.cells())
                            .as("state %s", state.name())
                            .containsExactly(longs(run.state(state.name()).cells())));
        }
        memory.counters()
                .forEach((name, counts) -> assertThat(counts)
                        .as("counter %s", name)
                        .containsExactly(longs(run.counter(name, counts.length))));
    }

    private static long[] longs(BigInteger[] values) {
        return Arrays.stream(values).mapToLong(BigInteger::longValue).toArray();
    }

    /** A packet as a record of the program. */
    static long[] record(Program program, Map<String, BigInteger> packet) {
        List<Input> inputs = program.getInputs();
        return inputs.stream()
                .mapToLong(input -> packet.get(input.getName()).longValue())
                .toArray();
    }

    /**
     * Both find the same in every packet, and remember the same.
     *
     * @param compiled what {@code session} runs
     */
    static void assertSame(Program reference, Program compiled, Session session, List<long[]> records)
            throws WitnessException {
        Agreement agreement =
                new Comparison(reference, compiled).compare("random", session, records, records.size(), Progress.NONE);
        agreement
                .first()
                .ifPresent(mismatch -> assertThat(mismatch.differences())
                        .as("row %s, %s", mismatch.row(), mismatch.record())
                        .isEmpty());
        assertThat(agreement.memory()).as("memory").isEmpty();
    }

    /** What passes have removed need not be remembered. */
    static void assertRemembers(MemorySnapshot actual, MemorySnapshot expected) {
        for (StateSnapshot state : actual.states()) {
            assertThat(state)
                    .usingRecursiveComparison()
                    .as("state %s", state.name())
                    .isEqualTo(expected.state(state.name()));
        }
        actual.counters()
                .forEach((name, counts) -> assertThat(counts)
                        .as("counter %s", name)
                        .isEqualTo(expected.counters().get(name)));
    }

    /** Opens what a backend makes of the program. */
    static Session open(Witness witness, Program program) throws WitnessException {
        GenerateResult generated =
                Backends.of(witness.backend()).orElseThrow().generate(program, new GenerateOptions("random"));
        assertThat(generated.diagnostics())
                .filteredOn(found -> found.getSeverity() == Severity.ERROR)
                .extracting(SourceAgreement::describe)
                .isEmpty();
        List<GeneratedFile> files = new ArrayList<>(generated.files());
        files.removeIf(file -> !file.kind().equals(witness.artefactKind()));
        return witness.open(files.getFirst(), program);
    }
}
