/**
 * The Elixir Nx backend: {@link org.thunderprism.codegen.nx.NxGenerator} turns a program into one Elixir module of numerical definitions.
 *
 * <p>A call takes a batch of records: every scalar of the program is a tensor with one element for each record, a vector has a further
 * dimension for its elements, blocks have two. Integers are held in 64 bits in canonical form ({@link org.thunderprism.codegen.nx.Carrier}),
 * so that there is one rule of types and none of Nx's conversions ever takes place by itself.
 *
 * <p>How code comes about: {@code FlatCode} turns branches into conditions, {@code Dependence} finds what depends on the order of the records
 * because it reads state or counters, and {@code FunctionCode} writes first what does not, then a loop over the records with all memory
 * accesses, then the rest, which takes what the loop has read as further tensors. A program without memory has no loop.
 */
package org.thunderprism.codegen.nx;
