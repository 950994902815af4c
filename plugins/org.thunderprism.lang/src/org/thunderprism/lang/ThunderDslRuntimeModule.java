package org.thunderprism.lang;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.ILinkingService;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.thunderprism.lang.linking.BoundedLinkingResource;
import org.thunderprism.lang.linking.DirectLinkingService;
import org.thunderprism.lang.linking.LinkingMessages;
import org.thunderprism.lang.literal.LiteralConverters;
import org.thunderprism.lang.parse.GuardedParser;
import org.thunderprism.lang.parse.SyntaxMessages;
import org.thunderprism.lang.validation.DirectDiagnosticConverter;

/** The services of ThunderDSL that differ from what Xtext generates. */
public class ThunderDslRuntimeModule extends AbstractThunderDslRuntimeModule {

    @Override
    public Class<? extends IParser> bindIParser() {
        return GuardedParser.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return LiteralConverters.class;
    }

    @Override
    public Class<? extends ILinkingService> bindILinkingService() {
        return DirectLinkingService.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return BoundedLinkingResource.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
        return LinkingMessages.class;
    }

    public Class<? extends IDiagnosticConverter> bindIDiagnosticConverter() {
        return DirectDiagnosticConverter.class;
    }

    /** The checks that EMF would make of every element are made, with better words, by the language's own validator. */
    public void configureUseEObjectValidator(Binder binder) {
        binder.bindConstant()
                .annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR))
                .to(false);
    }
}
