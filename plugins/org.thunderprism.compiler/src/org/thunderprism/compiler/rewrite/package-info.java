/** What phases share that turn one program into another: operands of instructions, copies of networks, and blocks rebuilt in one walk. */
package org.thunderprism.compiler.rewrite;
