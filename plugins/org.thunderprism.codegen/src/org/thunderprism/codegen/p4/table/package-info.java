/** Tables for P4 targets: what entries match, and forms of clustering trees with few entries. */
package org.thunderprism.codegen.p4.table;
