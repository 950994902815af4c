/**
 * The kernel as a witness: clang compiles the generated C, libbpf loads it, the verifier checks it, and
 * {@code BPF_PROG_TEST_RUN} runs it.
 */
package org.thunderprism.witness.ebpf;
