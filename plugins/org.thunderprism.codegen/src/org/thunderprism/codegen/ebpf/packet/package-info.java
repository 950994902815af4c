/** Packets from the wire: the headers that a program's inputs need. */
package org.thunderprism.codegen.ebpf.packet;
