package org.thunderprism.compiler.tests.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.compiler.ir.Numbering;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;

class InstructionMapTest {

    private static Instruction numbered(int number) {
        Constant constant = IrFactory.eINSTANCE.createConstant();
        constant.setNumber(number);
        return constant;
    }

    /** Small numbers, so that many instructions have the same one, and some none. */
    @Property
    void knowsWhatAMapByIdentityKnows(@ForAll @Size(max = 300) List<@IntRange(max = 40) Integer> numbers) {
        List<Instruction> instructions =
                numbers.stream().map(InstructionMapTest::numbered).toList();
        Map<Instruction, Integer> expected = new IdentityHashMap<>();
        InstructionMap<Integer> map = new InstructionMap<>();
        for (int index = 0; index < instructions.size(); index++) {
            // One in three is put twice, one in five not at all.
            Instruction instruction = instructions.get(index % 3 == 0 ? index / 3 : index);
            if (index % 5 != 0) {
                expected.put(instruction, index);
                map.put(instruction, index);
            }
        }
        for (Instruction instruction : instructions) {
            assertThat(map.get(instruction)).isEqualTo(expected.get(instruction));
            assertThat(map.contains(instruction)).isEqualTo(expected.containsKey(instruction));
            assertThat(map.getOrDefault(instruction, -1)).isEqualTo(expected.getOrDefault(instruction, -1));
        }
        assertThat(map.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Test
    void nothingIsKnownOfNoInstruction() {
        InstructionMap<Integer> map = new InstructionMap<>();
        assertThat(map.get(null)).isNull();
        assertThat(map.contains(null)).isFalse();
    }

    @Test
    void aValueIsMadeOnce() {
        InstructionMap<Integer> map = new InstructionMap<>();
        Instruction instruction = numbered(7);
        assertThat(map.computeIfAbsent(instruction, Instruction::getNumber)).isEqualTo(7);
        assertThat(map.computeIfAbsent(instruction, key -> -1)).isEqualTo(7);
    }

    @Test
    void numbersFollowTheOrderOfExecutionAndStayInACopy() {
        Network network = EveryInstruction.network();
        Numbering.number(network);
        network.getPrograms()
                .forEach(program -> assertThat(numbers(program))
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .isSorted()
                        .startsWith(1));
        Network copy = Networks.copy(network, Stage.LOWER);
        assertThat(numbers(copy)).isEqualTo(numbers(network));
    }

    private static List<Integer> numbers(EObject root) {
        List<Integer> numbers = new ArrayList<>();
        root.eAllContents().forEachRemaining(content -> {
            if (content instanceof Instruction instruction) {
                numbers.add(instruction.getNumber());
            }
        });
        return numbers;
    }
}
