package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.nx.NxGenerator;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.nx.NxProcess;
import org.thunderprism.witness.nx.NxWitness;

/** The stand-in takes what Nx takes, with its rules of types, and nothing else. */
class NxStandInTest {

    private static final ValueType U64 = ValueType.unsigned(64);

    private static boolean standIn;

    private final Program program = program();

    @BeforeAll
    static void findNx() throws WitnessException {
        try (NxProcess process = NxProcess.start()) {
            standIn = process.standIn();
        }
    }

    private static Program program() {
        Program program = Programs.empty();
        var input = Programs.input(program, "x", U64);
        Programs.module(program, "m", (module, builder) -> builder.result(module, "y", builder.readInput(input)));
        return program;
    }

    /** Runs a module that computes `y` from `x`, a tensor of the type u64, on the record 5. */
    private long run(String expression) throws WitnessException {
        String text = """
            defmodule Thunder.Sample.Bolt do
              import Nx.Defn

              def tables, do: %%{}
              def memory, do: %%{}

              defn run(record, input, _tables, _memory) do
                n = Nx.axis_size(record, 0)
                x = input.x
                none = Nx.broadcast(0, {n})
                {%%{verdict: none, argument: none, m_y: Nx.as_type(%s, :s64)}, %%{}}
              end
            end
            """.formatted(expression);
        NxWitness witness = new NxWitness();
        GeneratedFile file = GeneratedFile.text(NxGenerator.KIND, "bolt/sample.nx.ex", text);
        try (Session session = witness.open(file, program)) {
            return session.run(List.of(new long[] {5})).getFirst().results()[0];
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // u64 and s64 merge to s64, which reads large numbers as negative ones.
                "Nx.less(Nx.subtract(x, 6), 0)                                          | 0",
                "Nx.less(Nx.subtract(x, Nx.broadcast(6, {n})), 0)                       | 1",
                // A bare number is no reason to widen in operations on two operands, but s64 in select.
                "Nx.less(Nx.subtract(Nx.as_type(x, :u8), 6), 0)                         | 0",
                "Nx.less(Nx.select(x, Nx.subtract(x, 6), 0), 0)                         | 1",
                "Nx.subtract(Nx.as_type(x, :u8), 6)                                     | 255",
                "Nx.add(Nx.as_type(x, :u8), 256)                                        | 261",
                "Nx.as_type(Nx.add(x, 250), :s8)                                        | -1",
                "Nx.quotient(Nx.negate(Nx.as_type(x, :s64)), 2)                         | -2",
                "Nx.remainder(Nx.negate(Nx.as_type(x, :s64)), 3)                        | -2"
            })
    void hasTheRulesOfTypes(String expression, long expected) throws WitnessException {
        assertThat(run(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nx.total(x)                                       | no function Nx.total",
                "Nx.argmax(Nx.new_axis(x, 1), axis: 1, type: :s64) | unknown option :type",
                "Nx.as_type(x, :s128)                              | no integer type",
                "Nx.take(Nx.iota({3}, type: :s64), x)              | out of bounds",
                "Nx.right_shift(x, -1)                             | cannot shift",
                "x + 1                                             | not part of numerical definitions",
                "Enum.count(x)                                     | not part of numerical definitions",
                // A loop sees the variables of its first argument only.
                "while({a = 0, b = 0, c = 0}, Nx.less(a, 1), do: {Nx.add(a, x), b, c}) | undefined"
            })
    void refusesWhatSomeVersionOfNxRefuses(String expression, String reason) {
        assumeThat(standIn).as("the stand-in, rather than Nx").isTrue();
        assertThatThrownBy(() -> run(expression))
                .isInstanceOf(WitnessException.class)
                .hasMessageContaining(reason);
    }
}
