package org.thunderprism.compiler.tests.fuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.FuseResult;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.fuse.Passes;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.fuse.pass.Size;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Value;

class FusionTest {

    @Test
    void passesHaveNamesOfTheirOwnAndSayWhatTheyDo() {
        assertThat(Passes.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
        assertThat(Passes.all())
                .extracting(Pass::description)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void reportsWhatEachPassDid() {
        FuseResult result = new Fusion(FuseOptions.DEFAULT).fuse(program());

        PassReport first = result.reports().getFirst();
        assertThat(first.pass()).isEqualTo("fold-constants");
        assertThat(first.round()).isEqualTo(1);
        assertThat(first.changed()).isTrue();
        assertThat(first.before()).isEqualTo(new Size(5, 0, 0));
        assertThat(result.reports().getLast().after()).isEqualTo(Size.of(result.network()));
        assertThat(result.reports().getLast().after()).isEqualTo(new Size(3, 0, 0));
    }

    @Test
    void leavesOutWhatIsSwitchedOff() {
        FuseResult result = new Fusion(FuseOptions.DEFAULT.without(Set.of("fold-constants"))).fuse(program());

        assertThat(result.reports()).extracting(PassReport::pass).doesNotContain("fold-constants");
    }

    @Test
    void endsWhenTheRoundsAreUsedUp() {
        FuseOptions once = new FuseOptions(Set.of(), 1, FuseOptions.DEFAULT.growth());

        assertThat(new Fusion(once).fuse(program()).reports())
                .extracting(PassReport::pass)
                .containsExactlyElementsOf(Passes.names());
    }

    @Test
    void knowsThePassesThatCanBeSwitchedOff() {
        assertThatThrownBy(() -> FuseOptions.DEFAULT.without(Set.of("fold-laundry")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fold-laundry");
    }

    @Test
    void givesTheSameEachTime() {
        List<PassReport> first = new Fusion(FuseOptions.DEFAULT)
                .fuse(LayeredPrograms.network(11))
                .reports();
        List<PassReport> second = new Fusion(FuseOptions.DEFAULT)
                .fuse(LayeredPrograms.network(11))
                .reports();

        assertThat(second).isEqualTo(first);
    }

    /** x + (1 + 2) */
    private static Network program() {
        TestProgram program = new TestProgram();
        Value three = program.body().operation(Opcode.ADD, program.constant("u8", 1), program.constant("u8", 2));
        program.result("r", program.body().operation(Opcode.ADD, three, program.read("x", "u8")));
        return (Network) program.program().eContainer();
    }
}
