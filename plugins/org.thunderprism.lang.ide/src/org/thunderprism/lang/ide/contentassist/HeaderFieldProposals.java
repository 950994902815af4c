package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.header.Protocol;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.ide.description.Protocols;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.TimeType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.UnknownType;
import org.thunderprism.lang.validation.FileTypes;

/** Fields of packet headers, by themselves and as features of inputs. */
@Singleton
final class HeaderFieldProposals {

    /** The protocols that programs mostly look at come first. */
    private static final List<Protocol> USUAL = List.of(
            Protocol.IPV4,
            Protocol.L4,
            Protocol.TCP,
            Protocol.UDP,
            Protocol.PACKET,
            Protocol.ETHERNET,
            Protocol.IPV6,
            Protocol.VLAN,
            Protocol.ICMP,
            Protocol.ARP);

    private final FileTypes types;

    @Inject
    HeaderFieldProposals(FileTypes types) {
        this.types = types;
    }

    void propose(Proposals proposals) {
        Situation place = proposals.place();
        if (place.allows("Feature.headerField") || place.allows("StateKey.headerField")) {
            fields(proposals);
        }
        if (place.allows("InputRecord.features") && place.beginsConstruct()) {
            features(proposals);
        }
    }

    private void fields(Proposals proposals) {
        Situation place = proposals.place();
        Type declared = place.allows("Feature.headerField") && place.anchor() instanceof Feature feature
                ? types.of(place.file().resource().orElseThrow()).type(feature.getType())
                : UnknownType.UNKNOWN;
        for (HeaderField field : HeaderFields.all()) {
            proposals.add(
                    field.name(),
                    CompletionKind.HEADER_FIELD,
                    detail(field),
                    Fitness.of(declared, type(field)),
                    USUAL.indexOf(field.protocol()),
                    CompletionDocumentation.headerField(field));
        }
    }

    /** A whole feature, with the type that the field needs; fields that the input has already are left away. */
    private static void features(Proposals proposals) {
        InputRecord input = EcoreUtil2.getContainerOfType(proposals.place().anchor(), InputRecord.class);
        Set<String> taken = new HashSet<>();
        if (input != null) {
            input.getFeatures().forEach(feature -> taken.add(feature.getHeaderField()));
        }
        for (HeaderField field : HeaderFields.all()) {
            if (!taken.contains(field.name())) {
                String name = field.name().replace('.', '_');
                proposals.addSnippet(
                        name + " : " + type(field) + " = " + field.name(),
                        CompletionKind.HEADER_FIELD,
                        detail(field),
                        "${1:" + name + "} : " + type(field) + " = " + field.name(),
                        Fitness.POSSIBLE,
                        USUAL.indexOf(field.protocol()),
                        CompletionDocumentation.headerField(field));
            }
        }
    }

    private static Type type(HeaderField field) {
        return field.isTime() ? TimeType.TIME : IntegerType.unsigned(field.width());
    }

    private static String detail(HeaderField field) {
        return Markdown.count(field.width(), "bit", "bits") + ", " + Protocols.title(field.protocol());
    }
}
