package org.thunderprism.architecture.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The versions of libraries stand in two files, since Tycho reads a target and Maven reads poms: they have to agree. */
class VersionsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    @Test
    void targetPlatformAndDependencyManagementAgree() throws Exception {
        Map<String, String> managed = managedVersions(parse("pom.xml"));
        Map<String, String> target =
                versions(parse("targetplatform/thunderprism.target").getDocumentElement());
        target.keySet().retainAll(managed.keySet());
        managed.keySet().retainAll(target.keySet());
        assertThat(target).isNotEmpty().isEqualTo(managed);
    }

    private static Map<String, String> managedVersions(Document pom) {
        Map<String, String> properties = new TreeMap<>();
        NodeList children = pom.getElementsByTagName("properties").item(0).getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            properties.put(child.getNodeName(), child.getTextContent());
        }
        Map<String, String> versions = versions(
                (Element) pom.getElementsByTagName("dependencyManagement").item(0));
        versions.replaceAll((artifact, version) -> resolve(version, properties));
        return versions;
    }

    private static String resolve(String version, Map<String, String> properties) {
        Matcher property = PROPERTY.matcher(version);
        return property.matches() ? properties.get(property.group(1)) : version;
    }

    private static Map<String, String> versions(Element parent) {
        Map<String, String> versions = new TreeMap<>();
        NodeList dependencies = parent.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            versions.put(
                    text(dependency, "groupId") + ":" + text(dependency, "artifactId"), text(dependency, "version"));
        }
        return versions;
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent().trim();
    }

    private static Document parse(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(file).toFile());
    }
}
