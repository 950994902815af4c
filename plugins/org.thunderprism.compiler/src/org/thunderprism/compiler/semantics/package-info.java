/**
 * What a program means, written down once. The interpreter, the constant folder and the range analysis call these functions; every backend
 * is checked against them.
 *
 * <p>Values are integers of a {@link org.thunderprism.model.type.ValueType} in <em>canonical form</em>: a Java {@code long} that holds the
 * value sign-extended (signed types) or zero-extended (unsigned types) to 64 bits. A {@code u64} of 2<sup>63</sup> or more is the negative
 * {@code long} with the same bits. Every function here takes canonical values and returns a canonical value.
 *
 * <h2>Flow state</h2>
 *
 * <p>The row of a state with keys is {@link org.thunderprism.compiler.semantics.FlowHash#of FlowHash}{@code (0, keys) & (slots - 1)}. It is
 * located once, at the start of each run that a packet starts, for every state of the program in order, whether or not the run touches it.
 * What happens then depends on the state's policy:
 *
 * <table>
 * <caption>Collision policies</caption>
 * <tr><th>policy</th><th>row free</th><th>row held by the same flow</th><th>row held by another flow</th></tr>
 * <tr><td>share</td><td colspan="3">used as it is; keys are neither stored nor compared</td></tr>
 * <tr><td>evict</td><td>taken as it is, keys stored</td><td>used</td><td>all fields become 0, keys stored, used</td></tr>
 * <tr><td>bypass</td><td>taken as it is, keys stored</td><td>used</td><td>reads give 0, writes are dropped, for the whole run</td></tr>
 * </table>
 *
 * <p>A state without keys has one row, which is always used. A message's receiver addresses rows by number and never takes or frees one.
 *
 * <h2>Indices</h2>
 *
 * <p>An index is in range when 0 &lt;= index &lt; length as a mathematical integer, whatever its type. Reading out of range gives 0; a write
 * or an addition out of range does nothing.
 *
 * <h2>Tables</h2>
 *
 * <p>An entry of a match table matches when each of its keys does: <em>exact</em>, equal; <em>range</em>, low &lt;= key &lt;= high in the
 * key's type; <em>ternary</em>, equal in the bits of the mask; <em>lpm</em>, equal in the given number of leading bits of the key's width.
 * The first matching entry wins; in a table with an lpm key the first one with the longest prefix. When none matches the result is the
 * table's default.
 *
 * <p>A fuzzy table is a complete binary tree, nodes breadth-first from 0: at node <i>n</i> the block's element {@code features[n]} goes to
 * 2<i>n</i>+1 when it is at most {@code thresholds[n]} in its type, else to 2<i>n</i>+2; the leaf picks the row
 * (Pegasus, SIGCOMM 2025, "fuzzy matching").
 *
 * <h2>Verdict and messages</h2>
 *
 * <p>The verdict is the last one that the run set, {@code pass} without one. Messages leave in the order in which the run sent them and never
 * change the verdict.
 */
package org.thunderprism.compiler.semantics;
