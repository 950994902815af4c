package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.For;
import org.thunderprism.lang.thunderDsl.If;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.lang.thunderDsl.Verdict;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Statements of every kind. */
final class Statements {

    private final Globals globals;
    private final Nesting nesting;
    private final Rounds rounds;
    private final Macros macros;
    private final Branches branches;
    private final Assignments assignments;
    private final Senders senders;
    private final Verdicts verdicts;
    private final LetTypes letTypes;
    private final Evaluator evaluator;
    private final Conversions conversions;

    Statements(
            Globals globals,
            Nesting nesting,
            Rounds rounds,
            Macros macros,
            Branches branches,
            Assignments assignments,
            Senders senders,
            Verdicts verdicts,
            LetTypes letTypes,
            Evaluator evaluator,
            Conversions conversions) {
        this.globals = globals;
        this.nesting = nesting;
        this.rounds = rounds;
        this.macros = macros;
        this.branches = branches;
        this.assignments = assignments;
        this.senders = senders;
        this.verdicts = verdicts;
        this.letTypes = letTypes;
        this.evaluator = evaluator;
        this.conversions = conversions;
    }

    /** All statements of a block, in a scope that is there already. */
    void expand(Block block, Site site) {
        for (Statement statement : block.getStatements()) {
            expand(statement, site);
        }
    }

    void expand(Statement statement, Site site) {
        nesting.enter(statement, site);
        try {
            switch (statement) {
                case Let let -> site.names().bind(let, value(let, site));
                case CounterDeclaration counter -> {
                    // Counters join the program where they are used.
                }
                case Assignment assignment -> assignments.expand(assignment, site);
                case If branch -> branches.expand(branch, site, this);
                case For loop -> loop(loop, site);
                case Select select -> branches.expand(select, site, this);
                case Match match -> branches.expand(match, site, this);
                case Sync sync -> senders.expand(sync, site);
                case Echo echo -> senders.expand(echo, site);
                case Verdict verdict -> verdicts.expand(verdict, site);
                default -> throw new IllegalStateException("unknown statement: " + statement);
            }
        } finally {
            nesting.leave();
        }
    }

    /** What a let stands for; what is computed for it gets its name as a hint for readers. */
    Operand value(Let let, Site site) {
        Operand value = evaluator.evaluate(let.getValue(), site);
        if (let.getType() != null) {
            value = conversions.widen(value, globals.type(let.getType()), site, let.getValue());
        }
        value = typed(value, let, site);
        switch (value) {
            case Computed computed -> hint(computed.value(), let);
            case Aggregate aggregate -> hint(aggregate.value(), let);
            default -> {
                // no single instruction computes it
            }
        }
        return value;
    }

    /** Compile-time integers get a type when they get a name, the same one at every vertex and in every round. */
    private Operand typed(Operand value, Let let, Site site) {
        return switch (value) {
            case Untyped untyped -> conversions.widen(untyped, elementType(let, untyped, site), site, let);
            case Elements elements
            when elements.scalars().getFirst() instanceof Untyped first -> {
                ValueType type = elementType(let, first, site).vector(elements.length());
                yield conversions.widen(elements, type, site, let);
            }
            default -> value;
        };
    }

    private ValueType elementType(Let let, Untyped untyped, Site site) {
        return letTypes.element(let).orElseGet(() -> conversions.type(untyped, site, let));
    }

    /** Gives a value the name of its let, unless it has a name of its own. */
    static void hint(Value value, Let let) {
        if (value.getName() == null && !(value instanceof Constant) && !(value instanceof ReadInput)) {
            value.setName(let.getName());
        }
    }

    private void loop(For loop, Site site) {
        String construct = "for " + loop.getVariable().getName();
        for (Untyped value : rounds.of(loop.getRange(), construct, site)) {
            Site inside = macros.enter(construct + " = " + value.value(), site, loop);
            inside.names().bind(loop.getVariable(), value);
            expand(loop.getBody(), inside);
        }
    }
}
