/** P4-16 as text: lines, names, literals and expressions. */
package org.thunderprism.codegen.p4.text;
