/** Match tables: entries that the program has as constants, and entries that are filled at run time in maps. */
package org.thunderprism.codegen.ebpf.match;
