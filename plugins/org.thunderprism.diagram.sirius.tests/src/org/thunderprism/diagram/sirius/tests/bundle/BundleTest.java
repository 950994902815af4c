package org.thunderprism.diagram.sirius.tests.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.thunderprism.diagram.sirius.tests.specification.Specification;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bundle can be installed without Sirius, and Sirius finds it. */
class BundleTest {

    private static Map<String, String> manifest() throws IOException, BundleException {
        try (InputStream stream =
                Files.newInputStream(Specification.file("META-INF/MANIFEST.MF").toPath())) {
            return ManifestElement.parseBundleManifest(stream, null);
        }
    }

    @Test
    void nothingOfSiriusIsNeeded() throws IOException, BundleException {
        List<String> needed = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (ManifestElement bundle :
                ManifestElement.parseHeader(Constants.REQUIRE_BUNDLE, manifest().get(Constants.REQUIRE_BUNDLE))) {
            boolean optional =
                    Constants.RESOLUTION_OPTIONAL.equals(bundle.getDirective(Constants.RESOLUTION_DIRECTIVE));
            (optional ? wanted : needed).add(bundle.getValue());
        }
        assertThat(wanted).containsExactly("org.eclipse.sirius", "org.eclipse.sirius.common.acceleo.aql");
        assertThat(needed).allMatch(bundle -> !bundle.contains("sirius")).contains("org.thunderprism.model");
    }

    /** Sirius loads the activator, and that has to start the bundle. */
    @Test
    void classesThatAreNamedAreThere() throws Exception {
        Map<String, String> manifest = manifest();
        assertThat(manifest.get(Constants.BUNDLE_ACTIVATIONPOLICY)).isEqualTo(Constants.ACTIVATION_LAZY);
        String activator = manifest.get(Constants.BUNDLE_ACTIVATOR);
        assertThat(Class.forName(activator).getConstructor().newInstance()).isInstanceOf(BundleActivator.class);
        assertThat(attribute("component", "class")).isEqualTo(activator);
        assertThat(attribute("parser", "type")).isEqualTo("topology");
        assertThat(Class.forName(attribute("parser", "class")).getConstructor().newInstance())
                .isInstanceOf(Resource.Factory.class);
        assertThat(manifest.get(Constants.BUNDLE_SYMBOLICNAME)).startsWith("org.thunderprism.diagram.sirius;");
    }

    /** Sirius' wizards are offered in the perspective of ThunderPrism, where that is installed too. */
    @Test
    void wizardsAreOfferedInAPerspectiveThatThereIs() throws Exception {
        String workbench = Files.readString(
                Specification.file("../org.thunderprism.eclipse/plugin.xml").toPath());
        assertThat(workbench).contains("<perspective id=\"" + attribute("perspectiveExtension", "targetID") + "\"");
    }

    private static String attribute(String element, String name)
            throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory safe = DocumentBuilderFactory.newDefaultInstance();
        safe.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        safe.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList found = safe.newDocumentBuilder()
                .parse(Specification.file("plugin.xml"))
                .getElementsByTagName(element);
        assertThat(found.getLength()).isEqualTo(1);
        return ((Element) found.item(0)).getAttribute(name);
    }
}
