/** From a name to its declaration, and back to its uses. */
package org.thunderprism.lang.ide.navigation;
