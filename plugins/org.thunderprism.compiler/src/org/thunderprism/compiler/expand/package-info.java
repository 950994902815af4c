/**
 * Expansion: from the syntax tree of a program to one IR program per vertex.
 *
 * <p>It is an abstract interpretation. An expression's value is known now, and then computed exactly, or becomes known when the program runs,
 * and then becomes an instruction; {@code value} holds the two kinds. {@code plan} finds out what runs where and what travels, {@code body}
 * walks through the modules of a vertex, {@code report} says what is wrong and what is too much, {@code table} makes the rows of tables, {@code source} reads what a program refers to, and
 * {@code print} writes expanded programs as text.
 */
package org.thunderprism.compiler.expand;
