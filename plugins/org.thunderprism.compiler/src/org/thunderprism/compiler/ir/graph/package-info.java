/**
 * Pictures of the intermediate representation: {@link org.thunderprism.compiler.ir.graph.IrGraph} writes Graphviz text or SVG, and
 * {@link org.thunderprism.compiler.ir.graph.TreeGraph} shows a fuzzy table. Who draws by itself takes their
 * {@link org.thunderprism.compiler.ir.graph.Picture}.
 *
 * <p>{@code GraphBuilder} makes a graph of a program, {@code GraphReducer} merges nodes until it can be read, {@code GraphLayout} places the
 * boxes, and {@code DotWriter} and {@code SvgWriter} write it down.
 */
package org.thunderprism.compiler.ir.graph;
