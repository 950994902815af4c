/** What every token of a text is. */
package org.thunderprism.lang.ide.semantictokens;
