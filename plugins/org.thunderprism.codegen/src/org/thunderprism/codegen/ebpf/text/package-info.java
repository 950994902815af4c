/** C as text: lines that know their source, identifiers, literals and the types that hold IR values. */
package org.thunderprism.codegen.ebpf.text;
