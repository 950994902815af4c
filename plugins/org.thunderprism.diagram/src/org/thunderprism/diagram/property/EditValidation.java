package org.thunderprism.diagram.property;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.directediting.LabelEditValidator;
import org.eclipse.glsp.server.features.directediting.RequestEditValidationAction;
import org.eclipse.glsp.server.features.directediting.SetEditValidationResultAction;
import org.eclipse.glsp.server.features.directediting.ValidationStatus;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.diagram.state.DiagramState;

/** Tells while a user types whether a label or a property can be that. */
public final class EditValidation extends AbstractActionHandler<RequestEditValidationAction> {

    /** Begins the context of a property's field; the property's name follows. */
    public static final String PROPERTY = "property:";

    private final DiagramState state;

    @Inject
    EditValidation(DiagramState state) {
        this.state = state;
    }

    @Override
    protected List<Action> executeAction(RequestEditValidationAction action) {
        String context = String.valueOf(action.getContextId());
        String name = context.equals(LabelEditValidator.CONTEXT_ID)
                ? ElementIds.propertyOf(String.valueOf(action.getModelElementId()))
                : context.startsWith(PROPERTY) ? context.substring(PROPERTY.length()) : "";
        return List.of(new SetEditValidationResultAction(validate(action.getModelElementId(), name, action.getText())));
    }

    private ValidationStatus validate(String id, String name, String text) {
        if (state.document() == null) {
            return ValidationStatus.ok();
        }
        try {
            ElementProperties.prepare(state.require(id, EObject.class), name, text);
            return ValidationStatus.ok();
        } catch (RefusedChange refused) {
            return ValidationStatus.error(refused.getMessage());
        }
    }
}
