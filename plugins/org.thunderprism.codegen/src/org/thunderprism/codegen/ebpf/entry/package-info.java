/** The programs that the kernel runs, around the generated bodies. */
package org.thunderprism.codegen.ebpf.entry;
