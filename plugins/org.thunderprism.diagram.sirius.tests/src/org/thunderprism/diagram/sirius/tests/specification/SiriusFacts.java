package org.thunderprism.diagram.sirius.tests.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;

/** Metamodels made of what is known of those of Sirius ({@code sirius.facts}), so that its files can be read without it. */
final class SiriusFacts {

    private static final String SPACE = "http://www.eclipse.org/sirius/";

    private final Map<String, EPackage> packages = new LinkedHashMap<>();
    private final Map<String, EDataType> texts = new LinkedHashMap<>();
    private final List<Runnable> links = new ArrayList<>();

    private SiriusFacts() {}

    /** The packages by namespace. */
    static Map<String, EPackage> packages() {
        SiriusFacts facts = new SiriusFacts();
        facts.read(lines());
        facts.links.forEach(Runnable::run);
        return facts.packages;
    }

    private static List<String> lines() {
        try (InputStream stream = SiriusFacts.class.getResourceAsStream("sirius.facts")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void read(List<String> lines) {
        EPackage inside = null;
        EClass owner = null;
        for (String line : lines) {
            String[] words = line.strip().split(" ");
            switch (words[0]) {
                case "package" -> inside = addPackage(words[1], words[2]);
                case "abstract" -> {
                    owner = addClass(inside, words, 2);
                    owner.setAbstract(true);
                }
                case "class" -> owner = addClass(inside, words, 1);
                case "enum" -> addEnum(inside, words);
                case "holds", "names", "has" -> addFeature(owner, words);
                case "", "#" -> {}
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private EPackage addPackage(String name, String uri) {
        EPackage added = EcoreFactory.eINSTANCE.createEPackage();
        added.setName(name);
        added.setNsPrefix(name);
        added.setNsURI(uri);
        packages.put(uri, added);
        return added;
    }

    /** {@code class Name < Super Super …} */
    private EClass addClass(EPackage inside, String[] words, int at) {
        EClass added = EcoreFactory.eINSTANCE.createEClass();
        added.setName(words[at]);
        inside.getEClassifiers().add(added);
        for (int index = at + 2; index < words.length; index++) {
            String name = words[index];
            links.add(() -> added.getESuperTypes().add((EClass) classifier(inside, name)));
        }
        return added;
    }

    /** {@code enum Name = literal literal …} */
    private static void addEnum(EPackage inside, String[] words) {
        EEnum added = EcoreFactory.eINSTANCE.createEEnum();
        added.setName(words[1]);
        inside.getEClassifiers().add(added);
        for (int index = 3; index < words.length; index++) {
            EEnumLiteral literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName(words[index]);
            literal.setValue(index - 3);
            added.getELiterals().add(literal);
        }
    }

    private void addFeature(EClass owner, String[] words) {
        boolean attribute = words[0].equals("has");
        EStructuralFeature added =
                attribute ? EcoreFactory.eINSTANCE.createEAttribute() : EcoreFactory.eINSTANCE.createEReference();
        added.setName(words[1]);
        added.setUpperBound(words[2].contains("*") ? -1 : 1);
        added.setLowerBound(words[2].endsWith("!") ? 1 : 0);
        owner.getEStructuralFeatures().add(added);
        String type = words[2].replaceAll("[*!]", "");
        links.add(() -> added.setEType(attribute ? dataType(owner, type) : classifier(owner.getEPackage(), type)));
        if (added instanceof EReference reference) {
            reference.setContainment(words[0].equals("holds"));
        } else if (words.length > 3) {
            added.setDefaultValueLiteral(words[3]);
        }
    }

    private EClassifier dataType(EClass owner, String name) {
        return switch (name) {
            case "text", "image" -> EcorePackage.Literals.ESTRING;
            case "number" -> EcorePackage.Literals.EINT;
            case "boolean" -> EcorePackage.Literals.EBOOLEAN;
            case "expression", "feature", "type" -> texts.computeIfAbsent(name, SiriusFacts::textType);
            default -> classifier(owner.getEPackage(), name);
        };
    }

    private static EDataType textType(String name) {
        EDataType type = EcoreFactory.eINSTANCE.createEDataType();
        type.setName(name);
        type.setInstanceClass(String.class);
        EPackage own = EcoreFactory.eINSTANCE.createEPackage();
        own.setName("texts");
        own.setNsURI(SPACE + name);
        own.getEClassifiers().add(type);
        return type;
    }

    private EClassifier classifier(EPackage inside, String name) {
        if (name.equals("EObject")) {
            return EcorePackage.Literals.EOBJECT;
        }
        if (name.equals("EPackage")) {
            return EcorePackage.Literals.EPACKAGE;
        }
        int sharp = name.indexOf('#');
        EPackage place = sharp < 0 ? inside : packages.get(SPACE + name.substring(0, sharp));
        EClassifier found = place == null ? null : place.getEClassifier(name.substring(sharp + 1));
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }
}
