/** Names of generated code, whatever its language. */
package org.thunderprism.codegen.naming;
