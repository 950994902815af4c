package org.thunderprism.lang.type;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/**
 * Why an expression has no sound type.
 *
 * @param place the syntax that is wrong
 * @param arguments of the code's message
 */
public record TypeProblem(DiagnosticCode code, EObject place, Object... arguments) {}
