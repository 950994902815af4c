/** Instructions of the IR as C statements. */
package org.thunderprism.codegen.ebpf.instruction;
