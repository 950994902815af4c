package org.thunderprism.diagram.property;

import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__MEMORY;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__STAGES;
import static org.thunderprism.model.topology.TopologyPackage.Literals.CAPABILITIES__TABLE_MEMORY;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.value.BackendNames;
import org.thunderprism.lang.topology.value.Quantity;
import org.thunderprism.model.topology.AcceleratorKind;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.TopologyFactory;
import org.thunderprism.model.topology.Vertex;

/** What a vertex can do; one that has said nothing of it gets its braces with the first value. */
final class CapabilityProperties {

    private static final List<String> BACKENDS =
            Backend.VALUES.stream().map(Backend::getLiteral).toList();

    private static final String UNLIMITED = "not limited";

    static final List<Property<Vertex>> ALL = List.of(
            ofVertex(new Property<>(
                    "backends",
                    "Backends",
                    Property.Kind.CHOICES,
                    "the preferred one first",
                    BackendNames::of,
                    capabilities -> BACKENDS,
                    CapabilityProperties::prepareBackends)),
            ofVertex(text(
                    "cpu",
                    "CPU",
                    "as uname -m says",
                    Capabilities::getCpuArchitecture,
                    Capabilities::setCpuArchitecture)),
            ofVertex(text(
                    "nic",
                    "Network interface",
                    "its name",
                    Capabilities::getNetworkInterface,
                    Capabilities::setNetworkInterface)),
            ofVertex(accelerator("asic", "ASIC", AcceleratorKind.ASIC)),
            ofVertex(accelerator("fpga", "FPGA", AcceleratorKind.FPGA)),
            ofVertex(text("kernel", "Kernel", "as uname -r says", Capabilities::getKernel, Capabilities::setKernel)),
            ofVertex(Values.quantity("memory", "Memory", CAPABILITIES__MEMORY, Quantity.MEMORY, UNLIMITED)),
            ofVertex(Values.quantity("tables", "Table memory", CAPABILITIES__TABLE_MEMORY, Quantity.MEMORY, UNLIMITED)),
            ofVertex(Values.quantity("stages", "Stages", CAPABILITIES__STAGES, Quantity.COUNT, UNLIMITED)));

    private CapabilityProperties() {}

    private static Property<Capabilities> text(
            String name,
            String label,
            String help,
            Function<Capabilities, String> reader,
            BiConsumer<Capabilities, String> writer) {
        return Values.string(name, label, help, reader, writer);
    }

    /** A vertex has one accelerator: an ASIC or an FPGA. */
    private static Property<Capabilities> accelerator(String name, String label, AcceleratorKind kind) {
        Function<Capabilities, String> reader =
                each -> each.getAcceleratorKind() == kind ? Values.orEmpty(each.getAccelerator()) : "";
        return Property.text(name, label, "its name", reader, (capabilities, text) -> () -> {
            if (!text.isEmpty()) {
                capabilities.setAcceleratorKind(kind);
                capabilities.setAccelerator(text);
            } else if (capabilities.getAcceleratorKind() == kind) {
                capabilities.setAccelerator(null);
            }
        });
    }

    private static Runnable prepareBackends(Capabilities capabilities, String text) {
        List<Backend> backends = Values.all(text, CapabilityProperties::backend);
        return () -> {
            capabilities.getBackends().clear();
            capabilities.getBackends().addAll(backends);
        };
    }

    private static Backend backend(String name) {
        Backend backend = Backend.get(name);
        if (backend == null) {
            throw new RefusedChange(TopologyCode.UNKNOWN_BACKEND.message(
                    name, Values.similar(name, BACKENDS), String.join(", ", BACKENDS)));
        }
        return backend;
    }

    private static Property<Vertex> ofVertex(Property<Capabilities> property) {
        return new Property<>(
                property.name(),
                property.label(),
                property.kind(),
                property.help(),
                vertex -> vertex.getCapabilities() == null
                        ? ""
                        : property.reader().apply(vertex.getCapabilities()),
                vertex -> property.options().apply(vertex.getCapabilities()),
                (vertex, text) -> {
                    Capabilities present = vertex.getCapabilities();
                    Capabilities capabilities =
                            present == null ? TopologyFactory.eINSTANCE.createCapabilities() : present;
                    Runnable change = property.setter().prepare(capabilities, text);
                    return () -> {
                        change.run();
                        if (!text.isEmpty()) {
                            vertex.setCapabilities(capabilities);
                        }
                    };
                });
    }
}
