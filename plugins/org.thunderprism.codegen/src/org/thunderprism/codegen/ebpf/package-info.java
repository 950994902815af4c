/**
 * Programs for eBPF/XDP: one C file for each vertex, compiled by clang with {@code -O2 -g -target bpf -mcpu=v3} and loaded by libbpf.
 *
 * <p>The kernel must be 5.18 or later (helpers that copy from and to packets, and bounded loops).
 */
package org.thunderprism.codegen.ebpf;
