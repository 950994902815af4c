/** Scalar operations as C expressions; what they mean is written down in {@link org.thunderprism.compiler.semantics.Arithmetic}. */
package org.thunderprism.codegen.ebpf.scalar;
