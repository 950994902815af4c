package org.thunderprism.compiler.expand.report;

import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.diagnostic.DiagnosticDescriptor;
import org.thunderprism.model.prism.Severity;

/** What only expansion can find: it knows the rounds of loops, the vertices' constants and the places of modules. */
public enum ExpandCode implements DiagnosticCode {
    ROUNDS(
            "TP2001",
            "Too many rounds",
            "`%s` needs %s rounds, but %s of the program's %s are left. Shorten the range, or keep the values in a"
                    + " state array or a table."),
    INSTRUCTIONS(
            "TP2002",
            "Expanded program too large",
            "The program expands to more than %s instructions. Shorten the ranges of its loops, or place its modules"
                    + " on fewer vertices."),
    EXPANSION_DEPTH(
            "TP2003",
            "Expansion nested too deeply",
            "`%s` is nested in %s other loops, folds and calls. Flatten them; a function cannot call itself."),
    EXPRESSION_DEPTH(
            "TP2004",
            "Expression nested too deeply",
            "Expressions and blocks nest more than %s levels deep here. Give parts of the expression names with"
                    + " `let`."),
    NOT_CONSTANT(
            "TP2005",
            "Value not known at compile time",
            "%s must be known at compile time. Use literals, constants, loop variables and `self` only."),
    INDEX(
            "TP2006",
            "Index out of range",
            "Index %s is out of range: `%s` has %s elements, 0 to %s. Correct the index or the range of the loop."),
    EMPTY_RANGE(
            "TP2007",
            "Nothing to choose from",
            "`%s` runs over an empty range and has no value. Give it at least one round, or guard it with a"
                    + " compile-time `if`."),
    ZERO_STEP(
            "TP2008",
            "Step of zero",
            "The step is 0, so that the loop would never end. Use a positive or negative step."),
    CONSTANT_RANGE(
            "TP2009",
            "Constant does not fit",
            "%s does not fit %s, which holds %s to %s. Use a wider type, or convert it with `as` or `sat`."),
    TYPES("TP2010", "Types do not fit", "%s does not fit %s here. Convert it with `as` (wraps) or `sat` (saturates)."),
    LENGTH(
            "TP2011",
            "Wrong number of elements",
            "%s has %s elements, but %s are needed. Change the vector or what uses it."),
    PARTITION(
            "TP2012",
            "Impossible partition",
            "A vector of %s elements cannot be cut into blocks of %s elements, %s apart. Size and stride are positive,"
                    + " and at least one block must fit."),
    NOT_COMPUTED(
            "TP2013",
            "Value not known here",
            "`%s` is not known where it is used at `%s`. Let the module that computes it come first, or sync the value"
                    + " to that vertex."),
    COPY_CLASH(
            "TP2014",
            "Copy without a place",
            "A message brings `%s` to a vertex that counts it itself. Use a state with one cell per vertex, and send"
                    + " `state.field[self]`."),
    NEVER_BROUGHT(
            "TP2015",
            Severity.WARNING,
            "State that nothing fills",
            "`%s` is read at `%s`, where no module writes it and no `sync` brings it: it is always 0. Sync it to `%s`,"
                    + " or read it elsewhere."),
    NEVER_RUNS(
            "TP2016",
            Severity.WARNING,
            "Module never runs",
            "Module `%s` waits for `%s`, which no message brings to the module's vertices. Sync it to them, or place"
                    + " the module elsewhere."),
    NO_TARGET(
            "TP2017",
            Severity.WARNING,
            "Message without a target",
            "At `%s` this message goes to no other vertex, and is not sent. Name other vertices, or place the module"
                    + " elsewhere."),
    MESSAGE_SIZE(
            "TP2018",
            "Message too long",
            "A message with `%s` has %s bytes, but at most %s fit. Send one element at a time, or a shorter array."),
    SIZE("TP2019", "Size out of bounds", "%s is %s, but must be between 1 and %s. Change the declaration."),
    SLOTS("TP2020", "Slots not a power of two", "State `%s` has %s slots at `%s`. Use a power of two, for example %s."),
    STATE_SIZE(
            "TP2021",
            "State too large",
            "State `%s` needs %s bytes at `%s`, but at most %s are allowed. Use fewer slots, or shorter or narrower"
                    + " fields."),
    NOT_A_PROGRAM(
            "TP2027",
            "Not a program",
            "The file has no program header, so that there is nothing to expand. Start it with `program NAME version"
                    + " \"1.0.0\" facet FACET`."),
    CARRIED_TYPES(
            "TP2028",
            "Type differs between vertices",
            "`%s` travels between vertices, but is %s at one and %s at another. Declare the same type for all of"
                    + " them."),
    NO_VERTEX(
            "TP2029",
            "Vertex not in the topology",
            "The topology `%s` has no vertex `%s`. Place the module with `at` on one of: %s."),
    KEYED_STATE(
            "TP2030",
            "Flow state without a packet",
            "State `%s` has keys that come from a packet, but this module runs when a message arrives. Use a state"
                    + " without keys here.");

    private final DiagnosticDescriptor descriptor;

    ExpandCode(String code, String title, String pattern) {
        this.descriptor = DiagnosticDescriptor.error(code, title, pattern);
    }

    ExpandCode(String code, Severity severity, String title, String pattern) {
        this.descriptor = new DiagnosticDescriptor(code, severity, title, pattern);
    }

    @Override
    public DiagnosticDescriptor descriptor() {
        return descriptor;
    }
}
