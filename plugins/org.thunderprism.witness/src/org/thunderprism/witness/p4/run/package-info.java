/** What v1model does with a packet: a program as closures over slots of numbers. */
package org.thunderprism.witness.p4.run;
