package org.thunderprism.witness.p4.syntax;

import java.util.List;

/** A declaration, of a program or within a control. */
public sealed interface Declaration {

    Position at();

    String name();

    /** A field of a header or struct. */
    record Field(Position at, TypeName type, String name) {}

    /** @param direction {@code in}, {@code out}, {@code inout}, or empty */
    record Parameter(Position at, String direction, TypeName type, String name) {}

    record Header(Position at, String name, List<Field> fields) implements Declaration {}

    record Struct(Position at, String name, List<Field> fields) implements Declaration {}

    record ParserState(Position at, String name, List<Statement> statements, Transition transition) {}

    /**
     * Where a state goes.
     *
     * @param selectors what is matched; none for a plain transition
     * @param cases in order; the only one of a plain transition matches anything
     */
    record Transition(Position at, List<Expression> selectors, List<Case> cases) {}

    record Case(Position at, Expression keys, String state) {}

    record Parser(Position at, String name, List<Parameter> parameters, List<ParserState> states)
            implements Declaration {}

    record Control(
            Position at, String name, List<Parameter> parameters, List<Declaration> locals, Statement.Block apply)
            implements Declaration {}

    /** @param initial null when there is none */
    record Variable(Position at, TypeName type, String name, Expression initial) implements Declaration {}

    /** {@code register<bit<W>>(size) name;} */
    record Register(Position at, TypeName element, Expression size, String name) implements Declaration {}

    record Action(Position at, String name, List<Parameter> parameters, Statement.Block body) implements Declaration {}

    record Key(Position at, Expression expression, String match) {}

    record Entry(Position at, Expression keys, Expression.Call action) {}

    /**
     * @param otherwise the default action
     * @param size null when it is not said
     */
    record Table(
            Position at,
            String name,
            List<Key> keys,
            List<Expression.Name> actions,
            Expression.Call otherwise,
            Expression size,
            List<Entry> entries)
            implements Declaration {}

    /** {@code Package(arguments) name;} */
    record Instance(Position at, String type, List<Expression> arguments, String name) implements Declaration {}
}
