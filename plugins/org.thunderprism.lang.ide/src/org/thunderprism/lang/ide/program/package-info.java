/** What is asked about whole programs, beyond the Language Server Protocol: their parts, and what the compiler makes of them. */
package org.thunderprism.lang.ide.program;
