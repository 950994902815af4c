/** What the compiler found, as the protocol says it: file by file, each code with its page. */
package org.thunderprism.lang.ide.diagnostics;
