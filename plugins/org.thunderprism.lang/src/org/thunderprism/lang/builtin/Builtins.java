package org.thunderprism.lang.builtin;

import com.google.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.ThunderDslFactory;

/** What the language declares itself. The elements are shared by all programs and never change. */
@Singleton
public final class Builtins {

    /** The number of vertices of the program's topology. */
    public static final String VERTICES = "vertices";

    private static final List<String> FUNCTIONS =
            List.of("min", "max", "abs", "argmin", "argmax", "sum", "product", "any", "all", "length", "age", "hash");

    private final Map<String, BuiltinType> types = new LinkedHashMap<>();
    private final Map<String, BuiltinFunction> functions = new LinkedHashMap<>();
    private final Map<String, BuiltinConstant> constants = new LinkedHashMap<>();

    public Builtins() {
        ThunderDslFactory factory = ThunderDslFactory.eINSTANCE;
        Resource resource = new ResourceImpl(URI.createURI("builtin:/thunder"));
        for (String sign : List.of("u", "i")) {
            for (int width = 1; width <= 64; width++) {
                addType(sign + width);
            }
        }
        addType("bool");
        addType("time");
        for (String name : FUNCTIONS) {
            BuiltinFunction function = factory.createBuiltinFunction();
            function.setName(name);
            functions.put(name, function);
        }
        BuiltinConstant vertices = factory.createBuiltinConstant();
        vertices.setName(VERTICES);
        constants.put(VERTICES, vertices);
        resource.getContents().addAll(types.values());
        resource.getContents().addAll(functions.values());
        resource.getContents().addAll(constants.values());
    }

    private void addType(String name) {
        BuiltinType type = ThunderDslFactory.eINSTANCE.createBuiltinType();
        type.setName(name);
        types.put(name, type);
    }

    /** Null when there is none. */
    public BuiltinType type(String name) {
        return types.get(name);
    }

    /** Null when there is none. */
    public BuiltinFunction function(String name) {
        return functions.get(name);
    }

    /** Null when there is none. */
    public BuiltinConstant constant(String name) {
        return constants.get(name);
    }

    public Collection<String> typeNames() {
        return types.keySet();
    }

    public Collection<String> functionNames() {
        return functions.keySet();
    }

    public Collection<String> constantNames() {
        return constants.keySet();
    }
}
