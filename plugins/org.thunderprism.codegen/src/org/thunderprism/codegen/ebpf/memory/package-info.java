/** What outlives a packet: states and counters in array maps. */
package org.thunderprism.codegen.ebpf.memory;
