package org.thunderprism.compiler.tests.random;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes every property try the same values whenever it runs, so that a commit passes its tests always or never. The engine finds this
 * class by itself. Exploring is a matter of two system properties:
 *
 * <ul>
 *   <li>{@code thunder.random.seed}: any whole number; another one gives every property other values
 *   <li>{@code thunder.random.tries}: how many values each property tries, in place of its own number
 * </ul>
 */
public final class RepeatableProperties implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        // Two properties with the same kind of values shall not try the same ones.
        int own = (context.containerClass().getName() + "."
                        + context.targetMethod().getName())
                .hashCode();
        attributes.setSeed(Long.toString(Long.parseLong(System.getProperty("thunder.random.seed", "0")) * 31 + own));
        Optional.ofNullable(System.getProperty("thunder.random.tries"))
                .map(Integer::valueOf)
                .ifPresent(attributes::setTries);
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
