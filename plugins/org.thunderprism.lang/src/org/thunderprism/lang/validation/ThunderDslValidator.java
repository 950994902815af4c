package org.thunderprism.lang.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** The rules of ThunderDSL, by construct. */
@ComposedChecks(
        validators = {
            FileValidator.class,
            DeclarationValidator.class,
            StateValidator.class,
            TableValidator.class,
            ModelValidator.class,
            ModuleValidator.class,
            StatementValidator.class,
            LoopValidator.class,
            ExpressionValidator.class,
            ProgramValidator.class
        })
public class ThunderDslValidator extends AbstractThunderDslValidator {}
