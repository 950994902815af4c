/** Values scalar by scalar, for backends that do not build vectors at run time. */
package org.thunderprism.codegen.component;
