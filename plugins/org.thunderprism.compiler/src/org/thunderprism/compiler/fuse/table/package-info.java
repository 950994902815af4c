/** Passes over tables and the Partition, Map and SumReduce steps that use them. */
package org.thunderprism.compiler.fuse.table;
