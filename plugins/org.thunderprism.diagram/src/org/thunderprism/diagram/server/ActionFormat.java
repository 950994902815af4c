package org.thunderprism.diagram.server;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.name.Named;
import java.util.Map;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionRegistry;
import org.eclipse.glsp.server.di.ServerModule;
import org.eclipse.glsp.server.gson.ActionTypeAdapter;
import org.eclipse.glsp.server.internal.gson.DefaultServerGsonConfigurator;
import org.eclipse.glsp.server.session.ClientSessionManager;

/** Reads and writes actions; those of kinds that are not known are read, too, since a failure here would end the connection. */
final class ActionFormat extends DefaultServerGsonConfigurator {

    @Inject
    ActionFormat(
            Injector injector,
            @Named(ServerModule.DIAGRAM_MODULES) Map<String, Module> modules,
            ActionRegistry actions,
            ClientSessionManager sessions) {
        super(injector, modules, actions, sessions);
    }

    @Override
    protected TypeAdapterFactory getActionTypeAdapterFactory() {
        return new Factory(actionRegistry.getAllAsMap());
    }

    private record Factory(Map<String, Class<? extends Action>> actions) implements TypeAdapterFactory {

        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return Action.class.isAssignableFrom(type.getRawType())
                    ? (TypeAdapter<T>) new Adapter(gson, actions)
                    : null;
        }
    }

    private static final class Adapter extends ActionTypeAdapter {

        private final Map<String, Class<? extends Action>> actions;

        Adapter(Gson gson, Map<String, Class<? extends Action>> actions) {
            super(gson, actions);
            this.actions = actions;
        }

        @Override
        protected Action createInstance(String kind) {
            return actions.containsKey(kind) ? super.createInstance(kind) : new UnknownAction();
        }
    }
}
