/**
 * The frame of a generated function body: variables, what is looked up before they are used, and where the body is cut so that no part of it
 * needs more than the 512 bytes of stack that BPF has.
 */
package org.thunderprism.codegen.ebpf.body;
