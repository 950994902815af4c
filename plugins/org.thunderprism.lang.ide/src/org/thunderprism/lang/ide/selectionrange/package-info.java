/** What to select around a place, step by step. */
package org.thunderprism.lang.ide.selectionrange;
