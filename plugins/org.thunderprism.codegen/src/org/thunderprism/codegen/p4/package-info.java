/**
 * The P4 backend: {@link org.thunderprism.codegen.p4.P4Generator} turns a program into P4-16 for v1model.
 *
 * <p>How code comes about: {@code Needed} finds the scalars that have to be computed, {@code IngressCode} writes their statements, with
 * {@code Operations}, {@code Division} and {@code Hash} for arithmetic, {@code MemoryCode} for registers and {@code TableCode} for tables, whose
 * forms are in {@link org.thunderprism.codegen.p4.table}. {@code Outside} says where inputs come from and where verdicts and messages go.
 */
package org.thunderprism.codegen.p4;
