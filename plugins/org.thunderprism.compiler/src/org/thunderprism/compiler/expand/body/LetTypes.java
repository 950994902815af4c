package org.thunderprism.compiler.expand.body;

import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.model.type.ValueType;

/** The types of lets that travel, known before any module is expanded. */
@FunctionalInterface
interface LetTypes {

    ValueType type(Let let);
}
