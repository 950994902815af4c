package org.thunderprism.diagram.sirius.tests.aql;

import java.util.List;

/** What the description uses of the query language of Sirius: variables, navigation, calls of services, texts and truth values. */
public sealed interface Expression {

    record Text(String value) implements Expression {}

    record Truth(boolean value) implements Expression {}

    record Variable(String name) implements Expression {}

    record Feature(Expression receiver, String name) implements Expression {}

    record Call(Expression receiver, String name, List<Expression> arguments) implements Expression {}
}
