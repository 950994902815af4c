package org.thunderprism.lang.topology;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.ILinkingService;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.thunderprism.lang.topology.linking.TopologyFragments;
import org.thunderprism.lang.topology.linking.TopologyLinking;
import org.thunderprism.lang.topology.linking.TopologyLinkingMessages;
import org.thunderprism.lang.topology.parse.GuardedTopologyParser;
import org.thunderprism.lang.topology.parse.TopologySyntaxMessages;
import org.thunderprism.lang.topology.value.TopologyValues;
import org.thunderprism.lang.topology.write.TopologyResource;
import org.thunderprism.lang.validation.DirectDiagnosticConverter;

/** The services of topologies' text that differ from what Xtext generates. */
public class TopologyDslRuntimeModule extends AbstractTopologyDslRuntimeModule {

    @Override
    public Class<? extends IParser> bindIParser() {
        return GuardedTopologyParser.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return TopologyValues.class;
    }

    @Override
    public Class<? extends ILinkingService> bindILinkingService() {
        return TopologyLinking.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return TopologyResource.class;
    }

    @Override
    public Class<? extends IFragmentProvider> bindIFragmentProvider() {
        return TopologyFragments.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return TopologySyntaxMessages.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
        return TopologyLinkingMessages.class;
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
