/**
 * Code generators: one package for each backend behind {@link org.thunderprism.codegen.CodeGenerator}, all registered in
 * {@link org.thunderprism.codegen.Backends}.
 */
package org.thunderprism.codegen;
