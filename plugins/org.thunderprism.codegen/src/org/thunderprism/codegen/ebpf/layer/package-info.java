/**
 * The primitives of Pegasus (SIGCOMM 2025): blocks of a vector through fuzzy tables, and sums of rows.
 *
 * <p>How a block finds its row is chosen by cost among the strategies that value ranges allow, see
 * {@link org.thunderprism.codegen.ebpf.layer.RowIndex}. Sums share 64-bit words where value ranges prove that they stay apart.
 */
package org.thunderprism.codegen.ebpf.layer;
