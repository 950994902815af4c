/** P4-16 text as a tree: the part of the language (P4-16 Language Specification 1.2.5) that v1model programs of the P4 backend use. */
package org.thunderprism.witness.p4.syntax;
