/** Changes that an editor offers: what mends a finding, and what rewrites a sound program. They touch what they change and nothing else. */
package org.thunderprism.lang.ide.quickfix;
