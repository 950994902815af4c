/**
 * Checks a program as a P4 compiler for v1model does, and makes it ready to run. What p4c only warns of, a variable that may not be
 * initialised, something unused, a literal that does not fit, is refused too.
 */
package org.thunderprism.witness.p4.bind;
