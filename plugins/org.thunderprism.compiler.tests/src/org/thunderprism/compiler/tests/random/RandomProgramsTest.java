package org.thunderprism.compiler.tests.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrPackage;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

class RandomProgramsTest {

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }

    @Property(tries = 300)
    void randomProgramsAreWellFormed(@ForAll("samples") Sample sample) {
        assertThat(IrCheck.check(sample.network())).isEmpty();
    }

    @Property(tries = 100)
    void runningTheSameRecordsAgainAfterAResetGivesTheSame(@ForAll("samples") Sample sample) {
        Interpreter interpreter = new Interpreter(sample.network().getPrograms().get(0));
        List<Observation> first =
                sample.records().stream().map(interpreter::run).toList();
        interpreter.reset();
        assertThat(sample.records().stream().map(interpreter::run).toList()).isEqualTo(first);
    }

    @Property(tries = 100)
    void aTracedRunIsObservedLikeAPlainOne(@ForAll("samples") Sample sample) {
        Interpreter plain = new Interpreter(sample.network().getPrograms().get(0));
        Interpreter traced = new Interpreter(plain.program());
        for (long[] record : sample.records()) {
            assertThat(traced.trace(record).observation()).isEqualTo(plain.run(record));
        }
    }

    @Test
    void aSmallerSizeGivesTheBeginningOfTheSameProgram() {
        Program small = RandomPrograms.program(7, 10, Features.ALL);
        Program large = RandomPrograms.program(7, 20, Features.ALL);
        List<EClass> beginning = small.getModules().get(0).getBody().getInstructions().stream()
                .map(EObject::eClass)
                .toList();
        List<EClass> whole = large.getModules().get(0).getBody().getInstructions().stream()
                .map(EObject::eClass)
                .toList();
        assertThat(whole).startsWith(beginning.toArray(EClass[]::new)).hasSizeGreaterThan(beginning.size());
    }

    @Test
    void everyInstructionOfARecordRunOccurs() {
        List<EClass> seen = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            Network network = RandomPrograms.network(seed, RandomPrograms.MAXIMUM_SIZE, Features.ALL);
            for (TreeIterator<EObject> contents = network.eAllContents(); contents.hasNext(); ) {
                if (contents.next() instanceof Instruction instruction) {
                    seen.add(instruction.eClass());
                }
            }
        }
        IrPackage ir = IrPackage.eINSTANCE;
        assertThat(seen)
                .contains(ir.getConstant(), ir.getReadInput(), ir.getOperation(), ir.getPack(), ir.getExtract())
                .contains(
                        ir.getReadState(),
                        ir.getWriteState(),
                        ir.getReadSlot(),
                        ir.getReadCounter(),
                        ir.getAddCounter())
                .contains(ir.getLookup(), ir.getPartition(), ir.getMapBlocks(), ir.getSumReduce())
                .contains(ir.getIf(), ir.getSetVerdict(), ir.getSend());
    }
}
