/**
 * What the files in {@code description} call by name: every public method is one of their services. Methods that change something return
 * what they changed, because an operation goes on with what its expression gives.
 */
package org.thunderprism.diagram.sirius.service;
