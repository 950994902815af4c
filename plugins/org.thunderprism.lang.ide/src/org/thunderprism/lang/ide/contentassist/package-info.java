/**
 * What can be written at a place: names by what they mean there, templates of constructs, header fields, files, and the few words of the
 * language that fit. The grammar says what can follow; types and scopes say what of it makes sense.
 */
package org.thunderprism.lang.ide.contentassist;
