/** Messages between vertices: what a run sends, and what it reads of one that it receives. */
package org.thunderprism.codegen.ebpf.message;
