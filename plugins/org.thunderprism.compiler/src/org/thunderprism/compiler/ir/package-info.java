/**
 * The intermediate representation's tools: building it with checked types, checking its invariants, and writing it in the one form whose
 * hash identifies a program.
 */
package org.thunderprism.compiler.ir;
