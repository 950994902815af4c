import {
    configureElementNavigationTool,
    configureKeyboardControlTools,
    configureKeyboardToolPaletteTool,
    configureToastTool,
    configureViewKeyTools,
    FeatureModule,
} from '@eclipse-glsp/client';

/** Everything can be done by keys. The library's own module for that also tells at each step which element has the focus. */
export const keyboardModule = new FeatureModule(
    (bind, unbind, isBound, rebind) => {
        const context = { bind, unbind, isBound, rebind };
        configureViewKeyTools(context);
        configureKeyboardToolPaletteTool(context);
        configureKeyboardControlTools(context);
        configureElementNavigationTool(context);
        configureToastTool(context);
    },
    { featureId: Symbol('keyboard') },
);
