package org.thunderprism.compiler.tests.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VertexContext;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.prism.PrismTopology;
import org.thunderprism.model.type.ValueType;

/**
 * An expression that the language accepts has the same type when it is expanded. The operands of {@code hash} show their types as they are.
 * The same expression stands in a module and in a function, which is called with what a packet brings and with what is known.
 */
class LanguageTypesProperties {

    private static final String PROGRAM = """
        program p version "1.0.0" facet bolt
        input Flow { a : u8  b : i16  c : u64  e : i8 }
        const C = 1 { grid = 300 }
        const K : u16 = 9
        fn f(a: u8, b: i16, c: u64, e: i8) -> u32 = sum(i in -1 ..< 2) hash(7, %1$s)
        module m { let x = sum(i in -1 ..< 2) hash(7, %1$s)  let y = f(a, b, c, e)  let z = f(3, b, 5, e) }
        """;

    @Property(tries = 1_000)
    void areThoseOfExpansion(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int depth) {
        String expression = new RandomExpressions(seed).expression(depth);
        ParsedProgram program = Programs.read(PROGRAM.formatted(expression));
        Statistics.collect(program.hasErrors() ? "refused" : "accepted");
        if (program.hasErrors()) {
            return;
        }
        Result<Network> result = Programs.expand(program, ExpandOptions.DEFAULT);
        assertThat(result.diagnostics())
                .as(expression)
                .extracting(Diagnostic::getMessage)
                .isEmpty();
        ValueType expected = hashed(program);
        List<Operation> hashes = Instructions.of(result.value(), Operation.class).stream()
                .filter(operation -> operation.getOpcode() == Opcode.HASH)
                .toList();
        assertThat(hashes)
                .as(expression)
                .extracting(operation -> operation.getOperands().get(1).getType())
                .allMatch(expected::equals, "are " + expected);
    }

    /** The language's type of what is hashed. */
    private static ValueType hashed(ParsedProgram program) {
        TypeComputer types = new TypeComputer(VertexContext.every(PrismTopology.create()), model -> Optional.empty());
        List<Call> calls = new ArrayList<>();
        EcoreUtil.getAllContents(program.file(), true).forEachRemaining(element -> {
            if (element instanceof Call call
                    && call.getCallee() instanceof BuiltinFunction function
                    && function.getName().equals("hash")) {
                calls.add(call);
            }
        });
        List<ValueType> found = calls.stream()
                .map(call -> call.getArguments().get(1))
                .map((Expression argument) ->
                        TypeRules.concrete(types.type(argument)).valueType())
                .distinct()
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
