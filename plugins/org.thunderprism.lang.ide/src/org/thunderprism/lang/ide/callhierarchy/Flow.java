package org.thunderprism.lang.ide.callhierarchy;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;

/**
 * One declaration uses another: it calls it, or hands a value over to it.
 *
 * @param from a module or a function
 * @param to a module, a function, a table or a model
 * @param place in {@code from}: the call, or what makes the value or sends it
 */
record Flow(EObject from, EObject to, INode place) {}
