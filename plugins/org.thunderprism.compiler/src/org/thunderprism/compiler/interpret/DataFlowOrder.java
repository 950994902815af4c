package org.thunderprism.compiler.interpret;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;

/** The order of a network's vertices for one packet: who computes a value comes before who needs it. */
final class DataFlowOrder {

    private DataFlowOrder() {}

    /** @throws IllegalArgumentException when vertices need each other's values in a circle */
    static List<Program> of(Network network) {
        List<Program> programs = network.getPrograms();
        Graph<Program, DefaultEdge> needs = new SimpleDirectedGraph<>(DefaultEdge.class);
        programs.forEach(needs::addVertex);
        for (Program sender : programs) {
            for (Program receiver : programs) {
                if (sender != receiver && carries(sender, receiver)) {
                    needs.addEdge(sender, receiver);
                }
            }
        }
        Iterable<Program> order =
                () -> new TopologicalOrderIterator<>(needs, Comparator.comparingInt(programs::indexOf));
        return StreamSupport.stream(order.spliterator(), false).toList();
    }

    private static boolean carries(Program sender, Program receiver) {
        List<Message> carriers = receiver.getInputs().stream()
                .map(input -> input.getCarrier())
                .filter(carrier -> carrier != null)
                .toList();
        if (carriers.isEmpty()) {
            return false;
        }
        Iterable<EObject> contents = sender::eAllContents;
        for (EObject element : contents) {
            if (element instanceof Send send
                    && carriers.contains(send.getMessage())
                    && send.getTargets().contains(receiver.getVertex())) {
                return true;
            }
        }
        return false;
    }
}
