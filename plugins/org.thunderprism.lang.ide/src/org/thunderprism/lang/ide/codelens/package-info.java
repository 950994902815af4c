/** What the compiler makes of declarations, shown above them: places, sizes, artefacts. Nothing is computed before it is looked at. */
package org.thunderprism.lang.ide.codelens;
