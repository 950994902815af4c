package org.thunderprism.product.tests.agent;

/** What a user does from the start of the workbench to its end. */
interface Journey {

    /** Does it; fails with an {@link AssertionError} that tells what was waited for in vain. */
    void play(Desk desk) throws Exception;
}
