package org.thunderprism.lang.ide.tests;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.parse.ThunderParser;

/** The services of an editor do not mind that a compiler is made beside them, as a builder in the same workbench does. */
class SharedVirtualMachineTest extends EditingTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        /** What a packet weighs. */
        fn weight(size: u16) -> u16 = size * 2
        input Packet { length : u16 }
        """;

    @BeforeEach
    void makeAnotherParser() {
        ThunderParser.create();
    }

    @Test
    void completion() {
        expectCompletionFirst(PROGRAM + "module m { let heavy = we¦ }", "weight");
    }

    @Test
    void hover() {
        expectHover(PROGRAM + "module m { let heavy = we¦ight(length) }", "What a packet weighs.");
    }
}
